using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>A lake is scored without a recipe, and a run finds the scores.</summary>
public sealed class LakeScoringTests : IDisposable
{
    private readonly Laboratory laboratory = new();

    public LakeScoringTests()
    {
        SyntheticFixture.WriteArchives(laboratory, [.. SyntheticWeb.Pages(4).Take(60)]);
        SpamModel.Write(laboratory);
    }

    [Theory]
    [InlineData("")]
    [InlineData("transforms: [ normalize, remove-host-lines, cut-footer ]\nextract: { mode: recall }\nkeep: [ characters: { low: 500 } ]\n")]
    public async Task The_documents_of_a_version_are_scored_and_a_run_uses_them(string recipe)
    {
        var built = await laboratory.RunAsync(recipe);
        await laboratory.RunAsync("extract: { depth-limit: 99 }\n");
        var first = await ScoreAsync(built);
        var second = await ScoreAsync(built);
        var run = await laboratory.RunAsync("scores: [ ./spam ]\n" + recipe);

        Assert.Equal((5, 0, 60), (first.Parts, first.Reused, (int)first.Scores[0].Pages));
        Assert.Equal((5, 5), (second.Parts, second.Reused));
        Assert.Equal(5, run.Stages.Single(stage => stage.Name == "scores").Reused);
        Assert.Equal(("spam", run.Manifest.Stages["scores/spam"], "spam-score"), (first.Model, first.Hash, first.Scores[0].Column));
    }

    [Fact]
    public async Task All_documents_of_a_lake_are_scored_where_no_version_is_named()
    {
        await laboratory.RunAsync();
        await laboratory.RunAsync("extract: { mode: recall }\n");
        var all = await ScoreAsync(null);
        var scores = SpamModel.Scores(laboratory.Folder["spam"], (await laboratory.DocumentsAsync()).DistinctBy(page => page.DocId));

        Assert.Equal((10, 120L), (all.Parts, all.Scores[0].Pages));
        Assert.Equal((scores.Values.Min(), scores.Values.Max()), (all.Scores[0].Least, all.Scores[0].Most));
        Assert.Equal(1, all.Scores[0].Histogram!.Shares.Sum(), 9);
        Assert.Equal(scores.Values.Average(), all.Scores[0].Mean, 9);
    }

    // The measure that chose is taken for a rule, and rules are no part of reading.
    [Fact]
    public async Task A_version_that_chose_copies_by_a_measure_and_cut_repeated_text_is_scored_all_the_same()
    {
        var built = await laboratory.RunAsync("keep: [ deflate-ratio: { high: 2 } ]\ndedup: { representative: best-score, score: deflate-ratio, paragraphs: { seen: 3 } }\n");

        var scored = await ScoreAsync(built);

        Assert.Equal((5, 60L), (scored.Parts, scored.Scores[0].Pages));
    }

    [Fact]
    public async Task A_version_whose_documents_are_gone_is_refused()
    {
        var built = await laboratory.RunAsync();
        File.Delete(laboratory.Parts("documents")[0]);

        Assert.Contains("t@v0001 are not all in this lake", (await Assert.ThrowsAsync<RecipeException>(() => ScoreAsync(built))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => laboratory.Dispose();

    private async Task<LakeScoring.Result> ScoreAsync(RunResult? built)
    {
        using var lake = LakeFolder.Open(laboratory.Lake);
        return await LakeScoring.RunAsync(lake, built?.Manifest, laboratory.Folder["spam"], 2, TestContext.Current.CancellationToken);
    }
}
