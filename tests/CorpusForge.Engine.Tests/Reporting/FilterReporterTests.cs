using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Reporting;
using CorpusForge.Engine.Tests.Runs;

namespace CorpusForge.Engine.Tests.Reporting;

/// <summary>The report's counts are those of asking every rule of every document.</summary>
public sealed class FilterReporterTests(SyntheticFixture synthetic) : IClassFixture<SyntheticFixture>
{
    private const string Recipe = """
        keep:
          - characters: { low: 400 }
          - japanese-ratio: { low: 0.5 }
          - hiragana-ratio: { low: 0.2 }
          - katakana-ratio: { high: 0.9 }

        """;

    [Fact]
    public async Task Own_shared_and_first_kills_are_those_of_a_recount()
    {
        var (report, refused) = (await ReportAsync(Recipe), await RecountAsync());

        Assert.Equal(refused.Count, report.Pages);
        Assert.Equal(refused.Count(page => page.Rules.Count == 0), report.Kept);
        Assert.All(report.Filters, filter =>
        {
            var pages = refused.Where(page => page.Rules.Contains(filter.Name)).ToList();
            Assert.Equal(pages.Count, filter.Refused);
            Assert.Equal(pages.Count(page => page.Rules.Count == 1), filter.Own);
            Assert.Equal(filter.Refused, filter.Own + filter.Shared);
            Assert.Equal(pages.Count(page => page.Rules[0] == filter.Name), filter.First);
            Assert.Equal(pages.Where(page => page.Rules.Count == 1).Sum(page => page.Document.Text.EnumerateRunes().Count()), filter.OwnCharacters);
        });
        Assert.Contains(report.Filters, filter => filter is { Name: "japanese-ratio", Shared: > 0 });
        Assert.Contains(report.Filters, filter => filter is { Name: "characters", Own: > 0 });
        Assert.Equal(report.Pages - report.Kept, report.Filters.Sum(filter => filter.First));
    }

    [Fact]
    public async Task Pairs_hold_the_pages_that_both_refuse()
    {
        var (report, refused) = (await ReportAsync(Recipe), await RecountAsync());
        var pair = report.Pairs.Single(pair => pair is { One: "japanese-ratio", Other: "hiragana-ratio" });
        var (both, either) = (refused.Count(page => Has(page, "japanese-ratio") && Has(page, "hiragana-ratio")),
            refused.Count(page => Has(page, "japanese-ratio") || Has(page, "hiragana-ratio")));

        Assert.Equal(both, pair.Both);
        Assert.Equal((double)both / either, pair.Overlap, 12);
        Assert.DoesNotContain(report.Pairs, other => other.Other == "katakana-ratio");

        static bool Has((Document Document, List<string> Rules) page, string rule) => page.Rules.Contains(rule);
    }

    [Fact]
    public async Task A_host_of_english_pages_drifts_from_the_share_of_all_pages()
    {
        var (report, refused) = (await ReportAsync(Recipe), await RecountAsync());
        var drift = report.Drift.Single(row => row is { Filter: "japanese-ratio", Dimension: "host", Group: "english.example.com" });
        var overall = (double)refused.Count(page => page.Rules.Contains("japanese-ratio")) / refused.Count;

        Assert.Equal((25, 25, 1.0, overall), (drift.Pages, drift.Refused, drift.Share, drift.Overall));
        Assert.Equal((1 - overall) / Math.Sqrt(overall * (1 - overall) / 25), drift.Deviations, 9);
        Assert.All(report.Drift, row => Assert.True(row.Pages >= 20));
        Assert.Contains(report.Drift, row => row is { Dimension: "year", Group: "2020" });
        Assert.Contains(report.Drift, row => row is { Dimension: "length", Group: "400 to 999" });
    }

    [Fact]
    public async Task A_recipe_without_rules_or_without_a_run_is_refused()
    {
        Assert.Contains("has 0 rules", (await Assert.ThrowsAsync<RecipeException>(() => ReportAsync(""))).Message, StringComparison.Ordinal);
        var other = Recipe + "extract: { depth-limit: 99 }\n";
        Assert.Contains("Run it first", (await Assert.ThrowsAsync<RecipeException>(() => ReportAsync(other))).Message, StringComparison.Ordinal);
    }

    private Task<FilterReport> ReportAsync(string recipe) =>
        FilterReporter.ReportAsync(synthetic.Laboratory.Load(recipe), synthetic.Laboratory.Lake, TestContext.Current.CancellationToken);

    private async Task<List<(Document Document, List<string> Rules)>> RecountAsync()
    {
        var rules = synthetic.Laboratory.Load(Recipe).Keep;
        return [.. (await synthetic.Laboratory.DocumentsAsync()).Select(page => (page, Refusing(page)))];

        List<string> Refusing(Document page) => [.. rules.Where(rule => !rule.Bounds.Hold(rule.Measure!.Of(new PageView(page)))).Select(rule => rule.Name)];
    }
}
