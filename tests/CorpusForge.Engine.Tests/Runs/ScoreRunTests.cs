using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Reporting;
using CorpusForge.Lake.Tables;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>Scores are columns as measures are, made by a stage of their own.</summary>
public sealed class ScoreRunTests : IDisposable
{
    private readonly Laboratory laboratory = new();

    public ScoreRunTests()
    {
        SyntheticFixture.WriteArchives(laboratory, [.. SyntheticWeb.Pages(4).Take(60)]);
        SpamModel.Write(laboratory);
    }

    [Fact]
    public async Task The_rule_judges_by_the_models_score_and_shards_and_manifest_hold_it()
    {
        var run = await laboratory.RunAsync(SpamModel.Recipe);
        var scores = SpamModel.Scores(laboratory.Folder["spam"], await laboratory.DocumentsAsync());
        var refused = scores.Values.Count(score => score > 0.5);

        Assert.InRange(refused, 1, scores.Count - 1);
        Assert.Equal(refused, run.Manifest.Funnel.Removed["spam-score"]);
        Assert.Equal(ScorerFolder.Open(laboratory.Folder["spam"]).Hash, run.Manifest.Stages["scores/spam"]);
        await using var table = await TableReader.OpenAsync(Path.Combine(laboratory.Lake, "mixtures", "t", "v0001", run.Manifest.Shards[0].File));
        var ids = await table.StringsAsync(0, "doc_id");
        Assert.Equal(scores.Count - refused, ids.Length);
        Assert.Equal(ids.Select(id => scores[id!]), await table.ValuesAsync<double>(0, "spam-score"));
        Assert.Empty(await laboratory.FaultsAsync(run.Manifest));
    }

    [Fact]
    public async Task A_listed_model_scores_pages_that_no_rule_judges_and_without_either_nothing_is_scored()
    {
        var listed = await laboratory.RunAsync("scores: [ ./spam ]\n");
        var without = await laboratory.RunAsync("keep: [ characters: { low: 1 } ]\n");

        Assert.Equal(["spam-score"], await ScoreColumnsAsync(listed));
        Assert.DoesNotContain(without.Stages, stage => stage.Name == "scores");
        Assert.Empty(await ScoreColumnsAsync(without));
    }

    [Fact]
    public async Task Any_number_of_workers_gives_the_same_version()
    {
        var one = await laboratory.RunAsync(SpamModel.Recipe, laboratory.Folder["one"], workers: 1);
        var four = await laboratory.RunAsync(SpamModel.Recipe, laboratory.Folder["four"], workers: 4);

        Assert.Equal(one.Manifest.ToJson(), four.Manifest.ToJson());
    }

    [Fact]
    public async Task A_second_run_and_a_moved_bound_score_nothing_again()
    {
        await laboratory.RunAsync(SpamModel.Recipe);
        var second = await laboratory.RunAsync(SpamModel.Recipe);
        var moved = await laboratory.RunAsync(SpamModel.Recipe.Replace("0.5", "0.2", StringComparison.Ordinal));

        Assert.False(second.IsNew);
        Assert.All([second, moved], run => Assert.Equal((5, 5, 0L), Of(run, "scores")));
        Assert.True(moved.Manifest.Funnel.Removed["spam-score"] > second.Manifest.Funnel.Removed["spam-score"]);
    }

    [Fact]
    public async Task Another_model_scores_the_stored_texts_again_and_reads_no_archive()
    {
        var first = await laboratory.RunAsync(SpamModel.Recipe);
        var documents = laboratory.Parts("documents").ToDictionary(part => part, File.ReadAllBytes);
        SpamModel.Write(laboratory, bias: 0);
        var second = await laboratory.RunAsync(SpamModel.Recipe);

        Assert.Equal((5, 5, 0L), Of(second, "documents"));
        Assert.Equal((5, 5, 0L), Of(second, "measures"));
        Assert.Equal((5, 0, 60L), Of(second, "scores"));
        Assert.True(second.Manifest.Funnel.Removed["spam-score"] > first.Manifest.Funnel.Removed["spam-score"]);
        Assert.Equal(documents.Keys, laboratory.Parts("documents"));
        Assert.All(documents, part => Assert.Equal(part.Value, File.ReadAllBytes(part.Key)));
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(laboratory.Lake, "scores")).Length);

        SpamModel.Write(laboratory);
        var back = await laboratory.RunAsync(SpamModel.Recipe);
        Assert.Equal((1, first.Manifest.Id, false), (back.Manifest.Version, back.Manifest.Id, back.IsNew));
    }

    [Fact]
    public async Task A_second_model_scores_what_it_lacks_and_the_first_nothing()
    {
        await laboratory.RunAsync(SpamModel.Recipe);
        var before = laboratory.Parts("scores");
        SpamModel.Write(laboratory, bias: 1, name: "thin");
        var both = await laboratory.RunAsync("scores: [ ./spam, ./thin ]\nkeep: [ spam-score: { high: 0.5 } ]\n");

        Assert.Equal(["spam-score", "thin-score"], await ScoreColumnsAsync(both));
        Assert.Equal(10, laboratory.Parts("scores").Count);
        Assert.All(before, part => Assert.Contains(part, laboratory.Parts("scores")));
        Assert.Contains(laboratory.Parts("scores"), part => part.Contains(Path.Combine("scores", $"thin@{both.Manifest.Stages["scores/thin"]}"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_part_is_scored_again()
    {
        var first = await laboratory.RunAsync(SpamModel.Recipe);
        Directory.Delete(Path.Combine(laboratory.Lake, "mixtures"), recursive: true);
        Directory.Delete(Path.Combine(laboratory.Lake, "verdicts"), recursive: true);
        var parts = laboratory.Parts("scores");
        Assert.Equal(5, parts.Count);
        Damage.FlipByte(parts[0], 20);
        File.Delete(parts[1]);

        Assert.Equal(first.Manifest.Id, (await laboratory.RunAsync(SpamModel.Recipe)).Manifest.Id);
    }

    [Fact]
    public async Task A_story_a_what_if_and_the_report_of_rules_know_scores()
    {
        var run = await laboratory.RunAsync(SpamModel.Recipe);
        var recipe = laboratory.Load(SpamModel.Recipe);
        using (var built = await BuiltRun.OpenAsync(recipe, laboratory.Lake))
        {
            SpamModel.Write(laboratory, bias: 3, name: "thin");
            var story = Assert.Single(await new PageExplainer(built, [laboratory.Folder["thin"]]).ExamplesAsync(["spam-score"]));
            Assert.InRange(story.Rules.Single(rule => rule.Name == "spam-score").Value, 0.5, 1);
            Assert.Equal(["spam", "thin"], story.Scores.Select(model => model.Model));
            Assert.Equal(story.Rules[0].Value, story.Scores[0].Scores["spam-score"]);
            Assert.True(story.Scores[1].Scores["thin-score"] > story.Rules[0].Value);
            Assert.DoesNotContain("spam-score", story.OtherMeasures.Keys);

            var judged = PageExplainer.Judge(recipe, story.Page!);
            Assert.Equal(("spam-score", story.Rules[0].Value), (judged.Verdict, judged.Rules[0].Value));
        }

        var token = TestContext.Current.CancellationToken;
        var whatIf = await WhatIf.AskAsync(recipe, laboratory.Load(SpamModel.Recipe.Replace("0.5", "0.9", StringComparison.Ordinal)), laboratory.Lake, 1, 3, token);
        Assert.InRange(whatIf.Gained.Pages, 1, run.Manifest.Funnel.Removed["spam-score"]);
        Assert.All(whatIf.Gained.Samples, page => Assert.Equal(("spam-score", 0.9), (page.Step, page.Bound)));

        var report = await FilterReporter.ReportAsync(recipe, laboratory.Lake, token);
        Assert.Equal(run.Manifest.Funnel.Removed["spam-score"], Assert.Single(report.Filters).Refused);
        Assert.Equal("spam", Assert.Single(report.ScoreDrift).Model);

        var error = await Assert.ThrowsAsync<Core.Recipes.RecipeException>(() => WhatIf.AskAsync(
            recipe, laboratory.Load(SpamModel.Recipe.Replace("[ ./spam ]", "[ ./spam, ./thin ]", StringComparison.Ordinal)), laboratory.Lake, 1, 3, token));
        Assert.Contains("stage scores is missing", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => laboratory.Dispose();

    private static (int Partitions, int Reused, long Pages) Of(Engine.Runs.RunResult run, string name) =>
        run.Stages.Single(stage => stage.Name == name) is var stage ? (stage.Partitions, stage.Reused, stage.Pages) : default;

    private async Task<IEnumerable<string>> ScoreColumnsAsync(Engine.Runs.RunResult run)
    {
        await using var table = await TableReader.OpenAsync(
            Path.Combine(laboratory.Lake, "mixtures", "t", $"v{run.Manifest.Version:d4}", run.Manifest.Shards[0].File));
        return [.. table.ColumnNames.Where(name => name.EndsWith("-score", StringComparison.Ordinal) && name != "japanese-score")];
    }
}
