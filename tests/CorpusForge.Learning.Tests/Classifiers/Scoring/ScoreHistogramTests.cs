using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.Scoring;

public sealed class ScoreHistogramTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Scores_fall_into_twenty_equal_bins_a_bound_into_the_one_above()
    {
        var histogram = ScoreHistogram.Of([0, 0.04999, 0.05, 0.5, 0.99, 1, 1, 1]);

        Assert.Equal((21, 20), (histogram.Bounds.Count, histogram.Shares.Count));
        Assert.Equal((0.25, 0.125, 0.125, 0.5), (histogram.Shares[0], histogram.Shares[1], histogram.Shares[10], histogram.Shares[19]));
        Assert.Equal(1, histogram.Shares.Sum(), 12);
        Assert.Equal([0, 19], new[] { -5.0, 7 }.Select(histogram.BinOf));
    }

    [Fact]
    public void Other_values_have_bounds_of_their_own() =>
        Assert.Equal([0.25, 0.5, 0.25], ScoreHistogram.Of([5, 100, 150, 9000], [0, 100, 1000, 10_000]).Shares);

    [Fact]
    public void What_model_json_holds_is_read_back()
    {
        Directory.CreateDirectory(folder["spam"]);
        var histogram = ScoreHistogram.Of([0.1, 0.2, 0.9]);
        Write($"{{\"sha256\":\"x\",\"scores\":{histogram.ToJson().ToJsonString()}}}");
        var read = ScoreHistogram.OfTraining(folder["spam"])!;

        Assert.Equal(histogram.Bounds, read.Bounds);
        Assert.Equal(histogram.Shares, read.Shares);
        Write("{}");
        Assert.Null(ScoreHistogram.OfTraining(folder["spam"]));
        File.Delete(folder["spam/model.json"]);
        Assert.Null(ScoreHistogram.OfTraining(folder["spam"]));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{\"scores\":3}")]
    [InlineData("{\"scores\":{\"bounds\":[0,1],\"shares\":[0.5,0.5]}}")]
    [InlineData("{\"scores\":{\"bounds\":[0,1,0.5],\"shares\":[0.5,0.5]}}")]
    [InlineData("{\"scores\":{\"bounds\":[0,0.5,1],\"shares\":[0.5,0.6]}}")]
    [InlineData("{\"scores\":{\"bounds\":[0,0.5,1],\"shares\":[-0.5,1.5]}}")]
    [InlineData("{\"scores\":{\"bounds\":[0,\"x\",1],\"shares\":[0.5,0.5]}}")]
    [InlineData("{\"scores\":{\"bounds\":[0,null,1],\"shares\":[0.5,0.5]}}")]
    [InlineData("{")]
    public void A_broken_one_names_its_file(string json)
    {
        Directory.CreateDirectory(folder["spam"]);
        Write(json);

        Assert.Contains("model.json", Assert.Throws<ModelException>(() => ScoreHistogram.OfTraining(folder["spam"])).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Write(string json) => File.WriteAllText(folder["spam/model.json"], json);
}
