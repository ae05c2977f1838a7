using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Reporting;
using CorpusForge.Engine.Tests.Runs;

namespace CorpusForge.Engine.Tests.Reporting;

/// <summary>What a changed recipe is said to keep is what it keeps when it is run.</summary>
public sealed class WhatIfTests(SyntheticFixture synthetic) : IClassFixture<SyntheticFixture>
{
    private const string Moved = """
        keep:
          - characters: { low: 755 }
          - japanese-ratio: { low: 0.4 }
          - mean-sentence-length: { low: 20, high: 90 }

        """;

    [Theory]
    [InlineData(SyntheticFixture.Recipe, Moved)]
    [InlineData(Moved, SyntheticFixture.Recipe)]
    [InlineData(SyntheticFixture.Recipe, "keep: [ characters: { low: 60 } ]\ndedup: { url: false, exact: false, near: on }\n")]
    public async Task Pages_gained_and_lost_are_those_that_differ_between_two_runs(string now, string then)
    {
        var report = await AskAsync(now, then);
        var before = await KeptAsync(now);
        var after = await KeptAsync(then);

        Assert.Equal((before.Count, after.Count), (report.Now.Pages, report.Then.Pages));
        Assert.Equal((after.Except(before).Count(), before.Except(after).Count()), (report.Gained.Pages, report.Lost.Pages));
        Assert.NotEqual(0, report.Gained.Pages + report.Lost.Pages);
        Assert.Equal(report.Then.Pages - report.Now.Pages, report.Gained.Pages - report.Lost.Pages);
        Assert.Equal(report.Then.Characters - report.Now.Characters, report.Gained.Characters - report.Lost.Characters);
        Assert.Equal(report.Then.Domains - report.Now.Domains, report.Gained.Domains - report.Lost.Domains);
        Assert.Equal(report.Gained.Pages, report.Gained.Steps.Values.Sum());
        Assert.Equal(report.Lost.Pages, report.Lost.Steps.Values.Sum());
        Assert.All(report.Gained.Samples, page => Assert.Contains(page.Url, after.Except(before)));
        Assert.All(report.Lost.Samples, page => Assert.Contains(page.Url, before.Except(after)));
        Assert.InRange(report.Hosts.Sum(host => host.Gained + host.Lost), 1, report.Gained.Pages + report.Lost.Pages);
    }

    [Fact]
    public async Task Samples_of_one_host_come_nearest_to_the_bound_first()
    {
        var report = await AskAsync("keep: [ characters: { low: 10 } ]\n", "keep: [ characters: { low: 5000 } ]\n", samples: 300);
        var shorts = report.Lost.Samples.Where(page => page.Url.StartsWith("http://short.", StringComparison.Ordinal)).ToList();

        Assert.True(shorts.Count > 2);
        Assert.Equal(shorts.OrderByDescending(page => page.Value).Select(page => page.Url), shorts.Select(page => page.Url));
        Assert.All(shorts, page => Assert.Equal(("characters", 5000, page.Characters), (page.Step, page.Bound, page.Value)));
        Assert.Equal(report.Lost.Pages, report.Lost.Samples.Count);
        Assert.True(report.Lost.Samples.Take(30).Select(page => new Uri(page.Url).Host).Distinct().Count() == 30, "Each host comes once before any comes twice.");
    }

    [Fact]
    public async Task The_same_recipe_changes_nothing()
    {
        var report = await AskAsync(SyntheticFixture.Recipe, SyntheticFixture.Recipe);

        Assert.True(report.ChangesNothing);
        Assert.Equal(synthetic.Result.Manifest.Funnel.Kept, report.Now.Pages);
        Assert.Empty(report.Hosts);
    }

    [Fact]
    public async Task Nothing_is_read_measured_or_published_for_an_answer()
    {
        var before = Files();
        await AskAsync(SyntheticFixture.Recipe, "keep: [ katakana-ratio: { high: 0.01 } ]\n");

        Assert.All(Files().Except(before), file => Assert.StartsWith("verdicts", file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("extract: { depth-limit: 100 }\n", "stage documents is missing")]
    [InlineData("dedup: { near: { bands: 5 } }\n", "stage buckets is missing")]
    public async Task A_change_that_columns_cannot_answer_is_refused_with_the_remedy(string then, string reason)
    {
        var error = await Assert.ThrowsAsync<RecipeException>(() => AskAsync(SyntheticFixture.Recipe, then));

        Assert.Contains("needs more than the columns", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("Run it first", error.Message, StringComparison.Ordinal);
    }

    private Task<WhatIfReport> AskAsync(string now, string then, int samples = 5) => WhatIf.AskAsync(
        synthetic.Laboratory.Load(now), synthetic.Laboratory.Load(then), synthetic.Laboratory.Lake, 2, samples, TestContext.Current.CancellationToken);

    private async Task<List<string>> KeptAsync(string recipe) =>
        [.. (await synthetic.Laboratory.RowsAsync((await synthetic.Laboratory.RunAsync(recipe)).Manifest)).Select(row => row.Url)];

    private List<string> Files() =>
        [.. Directory.GetFiles(synthetic.Laboratory.Lake, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(synthetic.Laboratory.Lake, file))];
}
