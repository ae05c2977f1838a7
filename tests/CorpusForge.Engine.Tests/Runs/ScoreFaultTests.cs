using System.Text.Json;
using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>What is wrong with a model ends a run before it begins; no page ends one.</summary>
public sealed class ScoreFaultTests : IDisposable
{
    private readonly Laboratory laboratory = new();

    public ScoreFaultTests()
    {
        SyntheticFixture.WriteArchives(laboratory, [.. SyntheticWeb.Pages(4).Take(5)]);
        SpamModel.Write(laboratory);
    }

    [Fact]
    public async Task A_missing_or_changed_model_ends_the_run_before_any_work()
    {
        File.WriteAllText(laboratory.Folder["spam/model.json"], $"{{\"sha256\":\"{new string('0', 64)}\"}}");
        Assert.Contains("not the model that model.json names", (await Assert.ThrowsAsync<ModelException>(() => laboratory.RunAsync(SpamModel.Recipe))).Message, StringComparison.Ordinal);
        File.Delete(laboratory.Folder["spam/model.json"]);
        Damage.Cut(laboratory.Folder["spam/model.onnx"], 40);
        Assert.Contains("no ONNX model", (await Assert.ThrowsAsync<ModelException>(() => laboratory.RunAsync(SpamModel.Recipe))).Message, StringComparison.Ordinal);
        File.Delete(laboratory.Folder["spam/model.onnx"]);
        Assert.Contains("there is no such model", (await Assert.ThrowsAsync<ModelException>(() => laboratory.RunAsync(SpamModel.Recipe))).Message, StringComparison.Ordinal);

        Assert.False(Directory.Exists(laboratory.Lake));
    }

    [Theory]
    [InlineData("scores: [ ./spma ]", "recipe.yaml:3: scores.0: no classifier ")]
    [InlineData("keep: [ spam-score: { high: 0.5 } ]", "recipe.yaml:3: keep.spam-score: neither a measure nor a score of a model here")]
    [InlineData("keep: [ japanes-score: { low: 0.5 } ]", ". Did you mean japanese-score?")]
    [InlineData("scores: [ ./spam ]\nkeep: [ spma-score: { high: 0.5 } ]", ". Did you mean spam-score?")]
    [InlineData("scores: [ ./spam ]\nkeep: [ spam-score: { high: 5 } ]", "recipe.yaml:4: keep.spam-score.high: found '5'; allowed: a number from 0 to 1")]
    [InlineData("scores: [ ./japanese ]", "recipe.yaml:3: scores.0: the model japanese has a column japanese-score")]
    public async Task A_wrong_name_or_bound_is_told_with_its_place(string recipe, string message)
    {
        SpamModel.Write(laboratory, name: "japanese");
        var error = await Assert.ThrowsAsync<RecipeException>(() => laboratory.RunAsync(recipe));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(laboratory.Lake));
    }

    [Fact]
    public async Task Empty_huge_and_monotonous_pages_are_scored()
    {
        string[] texts = ["", " ", "あ", new string('あ', 3_500_000), new string('x', 10_000_000), string.Join('\n', Enumerable.Repeat("広告", 100_000)), "続いていました"];
        File.WriteAllLines(laboratory.Folder["odd.jsonl"], texts.Select((text, number) => JsonSerializer.Serialize(new { url = $"http://a.example/{number}", text })));
        var run = await laboratory.RunAsync("""
            sources: [ { name: odd, kind: jsonl, path: odd.jsonl, page-limit: 64 MiB } ]
            scores: [ ./spam ]
            dedup: { url: false, exact: false, near: off }

            """);
        var scores = SpamModel.Scores(laboratory.Folder["spam"], await laboratory.DocumentsAsync());

        Assert.Equal(0, run.Manifest.Funnel.Unaccounted);
        Assert.Equal(run.Manifest.Funnel.Kept, scores.Count);
        Assert.True(scores.Count >= 6, "Not only sound pages were scored.");
        Assert.All(scores.Values, score => Assert.InRange(score, 0, 1));
        Assert.Equal(2, scores.Values.Distinct().Count());
    }

    public void Dispose() => laboratory.Dispose();
}
