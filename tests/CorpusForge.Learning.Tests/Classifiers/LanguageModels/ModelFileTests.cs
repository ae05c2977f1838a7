using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Storage;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.LanguageModels;

public sealed class ModelFileTests
{
    private static readonly PerplexityQuantiles Quantiles = PerplexityQuantiles.Of([3, 5, 8]);

    [Fact]
    public void What_is_written_and_read_again_is_the_same_model()
    {
        using var folder = new TemporaryFolder();
        var model = TinyModels.Train(TinyModels.Settings(4) with { VocabularyMinimumCount = 20 }, TinyModels.Prose);
        ModelWriter.Write(folder["model.bin"], new StoredModel(model, Quantiles));
        var again = ModelReader.Read(File.ReadAllBytes(folder["model.bin"]), folder["model.bin"]);
        Assert.Equal(Quantiles.Values, again.Quantiles.Values);
        Assert.Equal((model.Tokens, model.UnknownTypes), (again.Model.Tokens, again.Model.UnknownTypes));
        Assert.Equal(model.Vocabulary.Names.ToArray(), again.Model.Vocabulary.Names.ToArray());
        foreach (var (before, after) in model.Levels.Zip(again.Model.Levels))
        {
            Assert.Equal(before.Tokens, after.Tokens);
            Assert.Equal(before.FirstChild, after.FirstChild);
            Assert.Equal(before.Probability, after.Probability);
            Assert.Equal(before.Backoff, after.Backoff);
        }
    }

    [Fact]
    public void A_compact_model_has_a_byte_a_number_and_nearly_the_same_probabilities()
    {
        using var folder = new TemporaryFolder();
        var model = TinyModels.Train(TinyModels.Settings(4), TinyModels.Scattered(40_000));
        var compact = StoredModel.Compact(model);
        ModelWriter.Write(folder["full"], new StoredModel(model, Quantiles));
        ModelWriter.Write(folder["compact"], new StoredModel(compact, Quantiles));
        Assert.InRange((double)new FileInfo(folder["compact"]).Length / new FileInfo(folder["full"]).Length, 0.1, 0.6);
        Assert.NotEqual(model.Levels[1].Probability, compact.Levels[1].Probability);
        Assert.Equal(1, TinyModels.Sum(compact, 1), 0.01);
        var again = ModelReader.Read(File.ReadAllBytes(folder["compact"]), "compact");
        Assert.Equal(compact.Levels[1].Probability, again.Model.Levels[1].Probability);
    }

    [Theory]
    [InlineData(0, "no language model of this program")]
    [InlineData(9, "damaged")]
    [InlineData(500, "damaged")]
    [InlineData(-1, "damaged")]
    public void A_changed_byte_is_told_with_file_and_remedy(int at, string message)
    {
        using var folder = new TemporaryFolder();
        var bytes = Written(folder["perplexity"]);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        var error = Assert.Throws<ModelException>(() => ModelReader.Read(bytes, folder["perplexity/model.bin"]));
        Assert.Contains(folder["perplexity/model.bin"], error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("corpusforge classifier train perplexity", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_cut_short_is_told_at_whatever_length()
    {
        using var folder = new TemporaryFolder();
        var bytes = Written(folder["perplexity"]);
        Assert.All(Enumerable.Range(0, 40).Select(part => bytes.Length * part / 40), length =>
            Assert.Throws<ModelException>(() => ModelReader.Read(bytes[..length], folder["perplexity/model.bin"])));
    }

    private static byte[] Written(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "model.bin");
        ModelWriter.Write(path, new StoredModel(TinyModels.Train(TinyModels.Settings(3), TinyModels.Prose), Quantiles));
        return File.ReadAllBytes(path);
    }
}
