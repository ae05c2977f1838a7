using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Models;
using CorpusForge.Learning.Classifiers.Scoring;
using CorpusForge.Learning.Tests.Classifiers.Labelling;
using CorpusForge.Learning.Tests.Classifiers.Models;
using CorpusForge.Learning.Tests.Classifiers.Training;

namespace CorpusForge.Learning.Tests.Classifiers.Scoring;

public sealed class ClassifierScorerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_page_with_links_goes_to_the_model_for_them_and_all_others_to_that_for_text()
    {
        var scorer = new ClassifierScorer("spam", ClassifierFile.Write(Constant(-1), Constant(3)), "model.bin");
        Assert.Equal(0.1, Score(scorer, new LinkFacts()));
        Assert.Equal(0.9, Score(scorer, new LinkFacts { Total = 1 }));
        Assert.Equal(0.1, Score(new ClassifierScorer("spam", ClassifierFile.Write(Constant(-1), null), "model.bin"), new LinkFacts { Total = 1 }));
    }

    [Fact]
    public void With_two_models_a_second_column_says_what_the_text_alone_tells()
    {
        var scorer = new ClassifierScorer("spam", ClassifierFile.Write(Constant(-1), Constant(3)), "model.bin");
        var (features, values) = (new PageFeatures(), new double[2]);
        features.Read(new PageView(Pages.Of("https://a.jp/", "本文", links: new LinkFacts { Total = 1 })));
        scorer.Score(features, values);

        Assert.Equal(["spam-score", "spam-text-score"], scorer.Columns.Select(column => column.Name));
        Assert.Equal([0.9, 0.1], values);
    }

    [Fact]
    public void Its_hash_is_that_of_the_model_alone()
    {
        var bytes = ClassifierFile.Write(Constant(-1), null);
        var hash = new ClassifierScorer("spam", bytes, "model.bin").Hash;
        Assert.Matches("^[0-9a-f]{32}$", hash);
        Assert.Equal(hash, new ClassifierScorer("other", bytes, "elsewhere").Hash);
        Assert.NotEqual(hash, new ClassifierScorer("spam", ClassifierFile.Write(Constant(0), null), "model.bin").Hash);
    }

    [Fact]
    public void Many_threads_get_the_scores_of_one()
    {
        var columns = new FeatureColumns([0, 1], [.. Enumerable.Range(0, CharacterGrams.Count / 4).Select(at => 4 * at)], [], 0.2f);
        var linear = new LinearPredictor(columns, TestModels.Weights(columns.Count, 1), 0);
        var scorer = new ClassifierScorer("spam", ClassifierFile.Write(TestModels.Calibrated(new BlendPredictor(linear, TestModels.Trees(), 0.1)), Constant(3)), "model.bin");
        var pages = Enumerable.Range(0, 40).Select(seed => Pages.Of("https://a.jp/", RecipeClassifier.Text(seed, seed % 2 == 0), links: new LinkFacts { Total = seed % 2 })).ToList();
        var alone = pages.ConvertAll(page => Score(scorer, page));
        Assert.True(alone.Distinct().Count() > 10);
        Assert.Equal(alone, pages.AsParallel().AsOrdered().Select(page => Score(scorer, page)));
    }

    [Fact]
    public void A_model_that_is_not_the_one_named_is_refused_with_both_hashes()
    {
        Write(TestModels.Bytes(), "{\"sha256\":\"" + new string('0', 64) + "\"}");
        var error = Refused();
        Assert.Contains($"model.json names {new string('0', 64)}", error, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(TestModels.Bytes())), error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_that_is_named_is_opened_and_any_changed_byte_refuses_it()
    {
        var bytes = TestModels.Bytes();
        var named = $"{{\"sha256\":\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}\"}}";
        Write(bytes, named);
        Assert.Equal("recipes", ScorerFolder.Open(folder["recipes"]).Name);
        bytes[^1] ^= 1;
        Write(bytes, named);
        Assert.Contains("not the model that was trained", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "missing, or names no sha256")]
    [InlineData("{}", "missing, or names no sha256")]
    [InlineData("{\"sha256\":7}", "sha256 is no text")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{\"sha", "no JSON object")]
    public void A_model_without_sound_facts_is_refused(string? facts, string message)
    {
        Write(TestModels.Bytes(), facts);
        var error = Refused();
        Assert.Contains("model.json", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_was_never_trained_says_how_to()
    {
        RecipeClassifier.Write(folder["recipes"]);
        Assert.Contains($"corpusforge classifier train {folder["recipes"]}", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_kind_names_line_and_those_there_are()
    {
        RecipeClassifier.Write(folder["recipes"], RecipeClassifier.Settings + "\nkind: onnxx\n");
        Assert.Contains(
            "classifier.yaml:7: kind: found 'onnxx'; allowed: classifier, language-model, onnx", Assert.Throws<RecipeException>(() => ScorerFolder.Open(folder["recipes"])).Message,
            StringComparison.Ordinal);
    }

    // Numbers -1 and 3 are the ends of the calibration of test models: .1 and .9.
    private static CalibratedModel Constant(double number) => TestModels.Calibrated(new TreePredictor(new FeatureColumns([], [], [], 1), [], number));

    private static double Score(ClassifierScorer scorer, LinkFacts links) => Score(scorer, Pages.Of("https://a.jp/", "本文。", links: links));

    private static double Score(ClassifierScorer scorer, Document page)
    {
        var (features, values) = (new PageFeatures(), new double[scorer.Columns.Count]);
        features.Read(new PageView(page));
        scorer.Score(features, values);
        return values[0];
    }

    private void Write(byte[] model, string? facts)
    {
        RecipeClassifier.Write(folder["recipes"]);
        folder.Write("recipes/model.bin", model);
        if (facts is not null)
        {
            File.WriteAllText(folder["recipes/model.json"], facts);
        }
    }

    private string Refused() => Assert.Throws<ModelException>(() => ScorerFolder.Open(folder["recipes"])).Message;
}
