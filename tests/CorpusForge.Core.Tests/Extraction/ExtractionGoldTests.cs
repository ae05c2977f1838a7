using System.Text.Json;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Core.Tests.Extraction;

/// <summary>Real pages against their gold; the score is the one of shared/data/score_extraction.py.</summary>
public sealed class ExtractionGoldTests
{
    private static readonly string[] Archives = ["docs", "law", "web"];

    [Theory]
    [InlineData("blog", 0.985)]
    [InlineData("docs", 0.98)]
    [InlineData("law", 0.995)]
    public void The_main_text_of_real_pages_scores_as_before(string kind, double floor)
    {
        var gold = SharedData.Gold("extraction").Where(row => Value(row, "kind") == kind).ToList();
        var pages = Extracted(gold, Archives);

        var score = gold.Average(row => ExtractionScore.Of(Value(row, "text"), pages[Value(row, "url")].Text).F1);
        Assert.True(score >= floor, $"{score:0.0000}");
    }

    [Fact]
    public void A_mode_named_for_precision_or_recall_has_the_most_of_it()
    {
        var gold = SharedData.Gold("extraction").Where(row => Value(row, "kind") == "blog").ToList();
        var scores = Enum.GetValues<ExtractMode>().ToDictionary(mode => mode, mode =>
        {
            var pages = Extracted(gold, ["web"], mode);
            return gold.ConvertAll(row => ExtractionScore.Of(Value(row, "text"), pages[Value(row, "url")].Text));
        });

        Assert.Equal(ExtractMode.Precision, scores.MaxBy(mode => mode.Value.Average(score => score.Precision)).Key);
        Assert.Equal(ExtractMode.Balanced, scores.MaxBy(mode => mode.Value.Average(score => score.F1)).Key);
        Assert.Equal(ExtractMode.Recall, scores.MaxBy(mode => mode.Value.Average(score => score.Recall)).Key);
    }

    [Fact]
    public void The_dates_of_blog_articles_are_found()
    {
        var gold = SharedData.Gold("extraction").Where(row => row.TryGetProperty("published_at", out var day) && day.ValueKind == JsonValueKind.String).ToList();
        var pages = Extracted(gold, ["web"]);
        var right = gold.Count(row => $"{pages[Value(row, "url")].PublishedAt:yyyy-MM-dd}" == Value(row, "published_at")[..10]);

        Assert.Equal(220, gold.Count);
        Assert.True(right >= 215, $"{right} of 220");
    }

    [Fact]
    public void The_charset_of_real_pages_is_found()
    {
        var gold = SharedData.Gold("charset");
        var pages = Extracted(gold, ["law", "web", "charset"]);
        var wrong = gold.Where(row => pages[Value(row, "url")].Charset != Value(row, "charset")).Select(row => Value(row, "url")).ToList();

        Assert.Equal(712, gold.Count);
        Assert.True(wrong.Count <= 0.005 * gold.Count, string.Join(", ", wrong));
    }

    private static Dictionary<string, Document> Extracted(IReadOnlyList<JsonElement> gold, string[] archives, ExtractMode mode = ExtractMode.Balanced)
    {
        var wanted = gold.Select(row => Value(row, "url")).ToHashSet();
        var extractor = new PageExtractor(new ExtractSettings { Mode = mode, TimeLimitMs = 60_000 });
        return archives.SelectMany(SharedData.Pages).Where(page => wanted.Contains(page.Url)).Select(extractor.Extract).ToDictionary(page => page.Url);
    }

    private static string Value(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
