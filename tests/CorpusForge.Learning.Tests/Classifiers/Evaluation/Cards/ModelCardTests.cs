using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Evaluation.Cards;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Evaluation.Cards;

public sealed class ModelCardTests
{
    [Fact]
    public void Numbers_come_from_the_content_and_words_from_the_file()
    {
        var card = ModelCard.Markdown(Content());

        Assert.StartsWith("# spam: pages\n", card, StringComparison.Ordinal);
        Assert.Contains("| model, pages as they are | 1.000 (1.000–1.000) |", card, StringComparison.Ordinal);
        Assert.Contains("| `web.warc.gz` | pages | none | figures | `0123456789ab` |", card, StringComparison.Ordinal);
        Assert.Contains("| sdca | dense | fast | 0.900 |  | chosen |", card, StringComparison.Ordinal);
        Assert.Contains("| law | 4 | 1 | a \\| b |", card, StringComparison.Ordinal);
        Assert.Contains("1,234 further texts were made up", card, StringComparison.Ordinal);
        Assert.Contains("Brier score 0.025", card, StringComparison.Ordinal);
        Assert.Contains("| 分類器（ページそのまま） | 1.000 | 1.000 | 1.000 | 0.0 % |", card, StringComparison.Ordinal);
        Assert.Contains("- It may err.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("## Errors seen", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_and_charts_are_written_beside_each_other()
    {
        using var folder = new TestFolder();

        ModelCard.Write(folder.Path, Content());

        var card = File.ReadAllText(Path.Combine(folder.Path, "README.md"));
        Assert.All(new[] { ModelCard.CurveFile, ModelCard.CalibrationFile }, file =>
        {
            Assert.Contains($"]({file})", card, StringComparison.Ordinal);
            Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(folder.Path, file)), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_card_without_a_file_is_none_and_a_wrong_key_is_named()
    {
        using var folder = new TestFolder();
        Assert.Null(CardText.Read(folder.Path));

        folder.Write("card.yaml", "title: t\npurpose: p\nlimit: [a]\n");

        var error = Assert.Throws<RecipeException>(() => CardText.Read(folder.Path));
        Assert.Contains("card.yaml:3: limit: unknown key", error.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean limits?", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("affiliate")]
    [InlineData("adult")]
    [InlineData("quality")]
    public void Cards_of_the_project_read_and_are_in_two_languages(string name)
    {
        var card = CardText.Read(Path.Combine(AppContext.BaseDirectory, "cards", name))!;

        Assert.NotEmpty(card.PurposeJa);
        Assert.NotEmpty(card.LimitsJa);
        Assert.Contains(card.Data, data => data.File == "made-up.jsonl");
    }

    private static CardContent Content()
    {
        ScoredPage[] pages = [new(0.9, true, "a"), new(0.8, true, "b"), new(0.1, false, "c"), new(0.2, false, "d")];
        return new CardContent
        {
            Name = "spam",
            Text = new CardText { Title = "spam: pages", Purpose = "Why.", Limits = ["It may err."], Data = [new CardData { File = "web.warc.gz", What = "pages", Licence = "none", Travels = "figures" }] },
            ModelSha256 = "ff",
            Hashes = ["web.warc.gz sha256:0123456789abcdef"],
            MadeUp = 1234,
            Chosen = "sdca over dense features",
            Candidates = [new CardCandidate("sdca", "dense", "fast", 0.9, null, true)],
            Rows = [new EvaluationRow(ScorerEvaluation.WithLinks, EvaluationFigures.Of(pages, 0.5, seed: 1, resamples: 20), pages)],
            HardNegatives = new HardNegativeReport("spam", 0.5, [new KindMistakes("law", 4, 1, [new ScoredUrl("http://a.example/", "a | b", 0.7)])]),
            Command = "corpusforge classifier train spam",
        };
    }
}
