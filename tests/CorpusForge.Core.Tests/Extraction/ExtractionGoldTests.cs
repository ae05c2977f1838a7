using System.Text.Json;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;

namespace CorpusForge.Core.Tests.Extraction;

/// <summary>Real pages against their gold; the score is the one of shared/data/score_extraction.py.</summary>
public sealed class ExtractionGoldTests
{
    private static readonly string[] Archives = ["docs", "law", "web"];

    [Fact]
    public void The_main_text_of_real_pages_scores_as_before()
    {
        var gold = SharedData.Gold("extraction");
        var pages = Extracted(gold, Archives);
        var scores = gold.GroupBy(row => Value(row, "kind")).ToDictionary(
            kind => kind.Key, kind => kind.Average(row => F1(Value(row, "text"), pages[Value(row, "url")].Text)));

        Assert.Equal(["blog", "docs", "law"], scores.Keys.Order());
        Assert.True(scores.Values.Average() >= 0.92, string.Join(", ", scores));
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

    private static Dictionary<string, Document> Extracted(IReadOnlyList<JsonElement> gold, string[] archives)
    {
        var wanted = gold.Select(row => Value(row, "url")).ToHashSet();
        var extractor = new PageExtractor(new ExtractSettings { TimeLimitMs = 60_000 });
        return archives.SelectMany(SharedData.Pages).Where(page => wanted.Contains(page.Url)).Select(extractor.Extract).ToDictionary(page => page.Url);
    }

    private static string Value(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    // Multisets of character 4-grams, white space removed.
    private static double F1(string gold, string found)
    {
        var (wanted, given) = (Grams(gold), Grams(found));
        var hits = (double)wanted.Sum(gram => Math.Min(gram.Value, given.GetValueOrDefault(gram.Key)));
        var (precision, recall) = (hits / Math.Max(1, given.Values.Sum()), hits / Math.Max(1, wanted.Values.Sum()));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static Dictionary<string, int> Grams(string text)
    {
        var solid = string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));
        return Enumerable.Range(0, Math.Max(0, solid.Length - 3)).CountBy(at => solid.Substring(at, 4)).ToDictionary();
    }
}
