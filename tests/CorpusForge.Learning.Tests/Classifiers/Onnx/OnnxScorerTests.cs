using System.Security.Cryptography;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.Onnx;

/// <summary>Models made elsewhere, by one that is written here byte by byte.</summary>
public sealed class OnnxScorerTests : IDisposable
{
    private static readonly (string Pattern, float Weight)[] Words = [("(?s).*広告.*", 2), ("(?s).*論文.*", -3)];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_model_gives_the_score_of_title_and_text()
    {
        var scorer = ScorerFolder.Open(OnnxModel.Write(folder["spam"], -1, Words));

        Assert.Equal(("spam", "spam-score", 0.0, 1.0), (scorer.Name, scorer.Columns[0].Name, scorer.Columns[0].Least, scorer.Columns[0].Most));
        Assert.Equal(Sigmoid(-1), ScoreOf(scorer, "何もない。"), 6);
        Assert.Equal(Sigmoid(1), ScoreOf(scorer, "これは\n広告です。"), 6);
        Assert.Equal(Sigmoid(-2), ScoreOf(scorer, "広告の論文"), 6);
        Assert.Equal(Sigmoid(1), ScoreOf(scorer, "本文", "広告"), 6);
        Assert.Empty(scorer.Explain(Page("広告", ""), 5));
    }

    [Fact]
    public void Empty_and_huge_pages_have_scores()
    {
        var scorer = ScorerFolder.Open(OnnxModel.Write(folder["spam"], -1, Words));

        Assert.Equal(Sigmoid(-1), ScoreOf(scorer, ""), 6);
        Assert.Equal(Sigmoid(-1), ScoreOf(scorer, new string('あ', 5_000_000)), 6);
        Assert.Equal(Sigmoid(1), ScoreOf(scorer, new string('あ', 5_000_000) + "広告"), 6);
        Assert.Equal(Sigmoid(-1), ScoreOf(scorer, "\ud83d 半分の字"), 6);
    }

    [Fact]
    public void Only_the_characters_that_are_fed_count()
    {
        OnnxModel.Write(folder["spam"], -1, Words);
        Yaml("inputs: [ { name: text, features: text, characters: 4 } ]");
        var scorer = ScorerFolder.Open(folder["spam"]);

        Assert.Equal(Sigmoid(1), ScoreOf(scorer, "ああ広告"), 6);
        Assert.Equal(Sigmoid(-1), ScoreOf(scorer, "あああ広告"), 6);
    }

    [Fact]
    public void One_model_serves_many_threads_with_the_same_scores()
    {
        var scorer = ScorerFolder.Open(OnnxModel.Write(folder["spam"], -1, Words));
        string[] texts = ["", "広告", "論文", "広告と論文"];
        var alone = texts.Select(text => ScoreOf(scorer, text)).ToArray();
        var together = new double[400];
        Parallel.For(0, together.Length, at => together[at] = ScoreOf(scorer, texts[at % texts.Length]));

        Assert.All(together.Index(), score => Assert.Equal(alone[score.Index % texts.Length], score.Item));
    }

    [Fact]
    public void The_hash_follows_from_model_and_settings_and_from_nothing_else()
    {
        var first = ScorerFolder.Open(OnnxModel.Write(folder["spam"], -1, Words)).Hash;
        Yaml("inputs: [ { name: text, features: text } ]\nlabels: [ fine, spam ]");
        var named = ScorerFolder.Open(folder["spam"]).Hash;
        Yaml("inputs: [ { name: text, features: text, characters: 4 } ]");
        var cut = ScorerFolder.Open(folder["spam"]).Hash;

        Assert.Matches("^[0-9a-f]{32}$", first);
        Assert.Equal(first, named);
        Assert.Equal(first, ScorerFolder.Open(OnnxModel.Write(folder["elsewhere/other"], -1, Words)).Hash);
        Assert.Distinct([first, cut, ScorerFolder.Open(OnnxModel.Write(folder["spam"], -1.5f, Words)).Hash]);
    }

    [Fact]
    public void Raw_values_need_an_activation_and_say_so()
    {
        OnnxModel.Write(folder["spam"], -1, Words);
        File.WriteAllBytes(folder["spam/model.onnx"], OnnxModel.OfWords(-1, Words, raw: true));

        Assert.Contains("gave -1, which is no probability. State activation: sigmoid", Fault(), StringComparison.Ordinal);
        Yaml("inputs: [ { name: text, features: text } ]\nactivation: sigmoid");
        Assert.Equal(Sigmoid(1), ScoreOf(ScorerFolder.Open(folder["spam"]), "広告"), 6);
        Yaml("inputs: [ { name: text, features: text } ]\nactivation: softmax");
        Assert.Equal(1, ScoreOf(ScorerFolder.Open(folder["spam"]), "広告"), 6);
    }

    [Theory]
    [InlineData("inputs: [ { name: txet, features: text } ]", "no input txet. The model has text (String[1]).")]
    [InlineData("inputs: [ { name: text, features: text } ]\noutput: label", "no output label. The model has score (Float[1]).")]
    [InlineData("inputs: [ { name: text, features: text } ]\npositive: 1", "output score has 1 values; positive: 1 is beyond them.")]
    public void What_does_not_fit_lists_what_the_model_has(string yaml, string fault)
    {
        OnnxModel.Write(folder["spam"], -1, Words);
        Yaml(yaml);

        Assert.Contains(fault, Fault(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inputs: [ { name: text, features: txt } ]", ":2: inputs.text.features: found 'txt'; allowed: text, dense, characters. Did you mean text?")]
    [InlineData("outptu: score", ":2: outptu: unknown key;")]
    [InlineData("inputs: [ { name: text, features: text } ]\nlabels: [ a, b ]\npositive: 2", ":4: positive: found '2'; allowed: up to 1, the last of 2 labels")]
    [InlineData("model: ../model.onnx\ninputs: []", ":2: model: found '../model.onnx'; allowed: a text that matches")]
    public void A_wrong_setting_is_told_as_in_recipes(string yaml, string fault)
    {
        OnnxModel.Write(folder["spam"], -1, Words);
        Yaml(yaml);

        Assert.Contains("classifier.yaml" + fault, Assert.Throws<RecipeException>(() => ScorerFolder.Open(folder["spam"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Features_with_names_and_numbers_of_n_grams_are_fed_as_the_projects_own_models_see_them()
    {
        OnnxModel.Write(folder["spam"], -1, Words);
        File.WriteAllBytes(folder["spam/model.onnx"], OnnxModel.OfSum(integers: false, DenseFeatures.Names.Count));
        Yaml("inputs: [ { name: numbers, features: dense } ]");
        var page = Page("広告の多い文です。", "題");
        Assert.Equal(Sigmoid(page.Dense.ToArray().Sum()), ScoreOf(ScorerFolder.Open(folder["spam"]), "広告の多い文です。", "題"), 5);

        Yaml("inputs: [ { name: numbers, features: characters } ]");
        Assert.Contains("input numbers does not take a tensor of 64-bit integers of any length", Fault(), StringComparison.Ordinal);
        File.WriteAllBytes(folder["spam/model.onnx"], OnnxModel.OfSum(integers: true, 0));
        Assert.Equal(Sigmoid(page.Characters.ToArray().Sum(number => (double)number)), ScoreOf(ScorerFolder.Open(folder["spam"]), "広告の多い文です。", "題"), 5);
        Assert.Equal(0.5, ScoreOf(ScorerFolder.Open(folder["spam"]), ""), 6);

        Yaml("inputs: [ { name: numbers, features: dense } ]");
        Assert.Contains($"input numbers does not take a tensor of {DenseFeatures.Names.Count} floats (features: dense). The model has numbers (Int64[any]).", Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_model_a_changed_one_and_no_model_at_all_are_told_apart()
    {
        OnnxModel.Write(folder["spam"], -1, Words);
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder["spam/model.onnx"])));
        Yaml($"inputs: [ {{ name: text, features: text }} ]\nsha256: {hash}");
        File.WriteAllText(folder["spam/model.json"], $"{{\"sha256\":\"{hash}\"}}");
        Assert.Equal(Sigmoid(1), ScoreOf(ScorerFolder.Open(folder["spam"]), "広告"), 6);

        File.WriteAllBytes(folder["spam/model.onnx"], OnnxModel.OfWords(-2, Words));
        Assert.Contains("not the model that classifier.yaml names", Fault(), StringComparison.Ordinal);
        Yaml("inputs: [ { name: text, features: text } ]");
        Assert.Contains("not the model that model.json names", Fault(), StringComparison.Ordinal);
        File.Delete(folder["spam/model.json"]);
        File.WriteAllText(folder["spam/model.onnx"], "no model");
        Assert.Contains("no ONNX model that can be run", Fault(), StringComparison.Ordinal);
        File.Delete(folder["spam/model.onnx"]);
        Assert.Contains("there is no such model", Fault(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static double Sigmoid(double value) => 1 / (1 + Math.Exp(-value));

    private static PageFeatures Page(string text, string title)
    {
        var features = new PageFeatures();
        features.Read(new PageView(new Document { DocId = "1", Url = "http://a.example/", Title = title, Text = text }));
        return features;
    }

    private static double ScoreOf(IPageScorer scorer, string text, string title = "")
    {
        var values = new double[1];
        scorer.Score(Page(text, title), values);
        return values[0];
    }

    private void Yaml(string settings) => File.WriteAllText(folder["spam/classifier.yaml"], $"kind: onnx\n{settings}\n");

    private string Fault() => Assert.Throws<ModelException>(() => ScorerFolder.Open(folder["spam"])).Message;
}
