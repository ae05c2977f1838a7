using System.Text.Json.Nodes;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Scoring;
using CorpusForge.Learning.Classifiers.Training;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Training;

public sealed class ClassifierTrainerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PageFeatures features = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_with_settings_and_labels_is_all_that_a_fourth_classifier_needs()
    {
        var report = Train(RecipeClassifier.Write(folder["recipes"]));
        var scorer = ScorerFolder.Open(folder["recipes"]);

        Assert.Equal(
            ["blend", "fast-tree", "l-bfgs", "lightgbm", "sdca"], report.Candidates.Where(way => way.Features == "characters").Select(way => way.Learner).Order(StringComparer.Ordinal));
        Assert.Single(report.Candidates, way => way.IsChosen);
        Assert.True(report.Candidates.Max(way => way.PrAuc) > 0.95);
        Assert.Equal((60, 30, 0), (report.Counts["pages"], report.Counts["positive"], report.Counts["made-up"]));
        Assert.Equal("recipes-score", Assert.Single(scorer.Columns).Name);
        Assert.All(Enumerable.Range(1000, 20), seed => Assert.True(
            Score(scorer, RecipeClassifier.Text(seed, isRecipe: true)) > 0.5 && Score(scorer, RecipeClassifier.Text(seed, isRecipe: false)) < 0.5));

        var facts = JsonNode.Parse(File.ReadAllText(folder["recipes/model.json"]))!;
        Assert.Equal(report.Sha256, (string)facts["sha256"]!);
        Assert.Equal(Sha256Hex.OfFile(folder["recipes/model.bin"]), report.Sha256);
        Assert.NotNull(ScoreHistogram.OfTraining(folder["recipes"]));
        Assert.False(File.Exists(folder["recipes/model.bin.part"]));
    }

    [Fact]
    public void Explanations_name_n_grams_as_they_stand_on_the_page()
    {
        Train(RecipeClassifier.Write(folder["recipes"], Fast.Replace("[dense, characters]", "[characters]", StringComparison.Ordinal)));
        var scorer = ScorerFolder.Open(folder["recipes"]);
        Score(scorer, "玉ねぎを弱火で煮る。", "煮物の題");

        var shares = scorer.Explain(features, 15);

        Assert.Equal(15, shares.Count);
        Assert.Equal(shares.Select(share => Math.Abs(share.Share)).OrderDescending(), shares.Select(share => Math.Abs(share.Share)));
        var grams = shares.Where(share => share.Feature.StartsWith("characters ", StringComparison.Ordinal)).Select(share => share.Feature["characters ".Length..]).ToList();
        Assert.NotEmpty(grams);
        Assert.All(grams, gram => Assert.Contains(gram.Replace(" in title", "", StringComparison.Ordinal), "玉ねぎを弱火で煮る。煮物の題", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sdca")]
    [InlineData("l-bfgs")]
    [InlineData("lightgbm")]
    [InlineData("fast-tree")]
    [InlineData("blend")]
    public void The_same_seed_and_data_give_the_same_model_in_whatever_order_labels_stand(string learner)
    {
        var settings = RecipeClassifier.Settings + $"\nlearners: [{learner}]\n";
        var first = Train(RecipeClassifier.Write(folder["a"], settings));
        var again = Train(RecipeClassifier.Write(folder["b"], settings));
        var turned = Train(RecipeClassifier.Write(folder["c"], settings, RecipeClassifier.Labels().Reverse()));

        Assert.Equal((first.Sha256, first.Sha256), (again.Sha256, turned.Sha256));
        Assert.Equal(learner, Assert.Single(first.Candidates, way => way.IsChosen).Learner);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("玉ねぎを弱火で煮る。", 500_000)]
    [InlineData("煮", 1_000_000)]
    [InlineData("\n", 100_000)]
    [InlineData("\ud83d", 1000)]
    public void Every_page_has_a_score_between_nought_and_one(string piece, int times)
    {
        Train(RecipeClassifier.Write(folder["recipes"], Fast));
        Assert.InRange(Score(ScorerFolder.Open(folder["recipes"]), string.Concat(Enumerable.Repeat(piece, times))), 0, 1);
    }

    [Fact]
    public void Labels_of_one_site_are_an_error_that_says_what_is_missing()
    {
        var labels = RecipeClassifier.Labels().Select(line => System.Text.RegularExpressions.Regex.Replace(line, "site-[0-9]", "site-1"));
        Assert.Contains("pages of at least two sites on either side", Fails(RecipeClassifier.Write(folder["recipes"], Fast, labels)), StringComparison.Ordinal);
        Assert.False(File.Exists(folder["recipes/model.bin"]));
    }

    [Fact]
    public void Labels_without_pages_and_made_up_ones_without_text_are_errors()
    {
        Assert.Contains("no label has a page", Fails(RecipeClassifier.Write(folder["a"], Fast, ["""{"url":"https://a.jp/","label":1}"""])), StringComparison.Ordinal);
        var madeUp = Fails(RecipeClassifier.Write(folder["b"], Fast, ["""{"url":"https://a.jp/","label":1,"source":"made-up"}"""]));
        Assert.Contains($"{folder["b/labels.jsonl"]}:1: https://a.jp/ is made up but has no text", madeUp, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sets: [words]", "all of them need the analyser, and speed is fast")]
    [InlineData("sets: []", "classifier.yaml:4: features.sets")]
    [InlineData("sets: [dense], dense: []", "no feature is left to learn from")]
    [InlineData("sets: [characters], dense: [], least-sites: 100", "no n-gram stands on 100 sites")]
    public void Features_that_leave_nothing_to_learn_from_are_an_error(string features, string message) => Assert.Contains(
        message,
        Fails(RecipeClassifier.Write(folder["recipes"], Fast.Replace("sets: [dense, characters], dense: [words, shape, links], least-sites: 2", features, StringComparison.Ordinal))),
        StringComparison.Ordinal);

    [Fact]
    public void A_blend_without_dense_features_is_its_linear_part()
    {
        const string Features = "features: { sets: [characters], dense: [], least-sites: 2 }";
        var settings = RecipeClassifier.Settings.Replace("features: { sets: [dense, characters], dense: [words, shape, links], least-sites: 2 }", Features, StringComparison.Ordinal);
        var blend = Train(RecipeClassifier.Write(folder["a"], settings + "\nlearners: [blend]\n"));
        Assert.Equal(blend.Sha256, Train(RecipeClassifier.Write(folder["b"], settings + "\nlearners: [l-bfgs]\n")).Sha256);
    }

    [Fact]
    public void A_file_of_pages_that_is_missing_or_another_one_is_an_error_with_the_remedy()
    {
        var settings = Fast + "\npages: [{ file: pages.jsonl, sha256: " + new string('a', 64) + ", from: Ask the owner for it. }]\n";
        RecipeClassifier.Write(folder["recipes"], settings);
        Assert.Contains("pages.jsonl is in no folder given by --data. Ask the owner for it.", Fails(folder["recipes"]), StringComparison.Ordinal);
        folder.Write("data/pages.jsonl", "{}"u8.ToArray());
        var message = Fails(folder["recipes"], folder["data"]);
        Assert.Contains(folder["data/pages.jsonl"], message, StringComparison.Ordinal);
        Assert.Contains($"sha256 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a, but classifier.yaml names {new string('a', 64)}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("learner: [sdca]", "classifier.yaml:8:", "learners")]
    [InlineData("learners: [sdcb]", "classifier.yaml:8:", "sdca")]
    [InlineData("calibration: isotonik", "classifier.yaml:8:", "isotonic")]
    [InlineData("threshold: 7", "classifier.yaml:8:", "threshold")]
    [InlineData("seed: x", "classifier.yaml:8:", "seed")]
    public void A_wrong_setting_names_line_and_what_is_allowed(string line, string place, string allowed)
    {
        var settings = RecipeClassifier.Settings.Replace("seed: 42", "speed: fast\nunmeasured: []", StringComparison.Ordinal) + "\n" + line + "\n";
        var message = Fails(RecipeClassifier.Write(folder["recipes"], settings));
        Assert.Contains(place, message, StringComparison.Ordinal);
        Assert.Contains(allowed, message, StringComparison.Ordinal);
    }

    private static string Fast => RecipeClassifier.Settings + "\nlearners: [l-bfgs]\n";

    private static TrainingReport Train(string folder, params string[] data) => ClassifierTrainer.Train(new TrainRequest(folder, data), CancellationToken.None);

    private static string Fails(string folder, params string[] data) => Assert.Throws<RecipeException>(() => Train(folder, data)).Message;

    private double Score(IPageScorer scorer, string text, string title = "")
    {
        var values = new double[1];
        features.Read(new PageView(Pages.Of("https://new.example.jp/", text, title)));
        scorer.Score(features, values);
        return values[0];
    }
}
