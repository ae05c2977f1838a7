using CorpusForge.Core.Recipes;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>Shares, budgets and repeats by groups: what was asked is what comes out, or an error that says by how much not.</summary>
public sealed class WeighTests(SyntheticFixture fixture) : IClassFixture<SyntheticFixture>
{
    // Whole pages are drawn, and the synthetic web has few of them.
    private const string Wide = "tolerance: 0.02";

    private readonly Laboratory laboratory = fixture.Laboratory;

    private DateTime Late => fixture.Pages.Where(page => page.Role == PageRole.Fresh).Select(page => page.Fetched).Order().ElementAt(SyntheticWeb.Fresh / 2);

    // Half of the pages are as long or shorter.
    private int Middle => Lengths().Order().ElementAt(SyntheticWeb.Fresh / 2);

    [Fact]
    public async Task Shares_by_length_are_met_and_the_manifest_tells_what_was_asked_and_what_came()
    {
        var run = await WeighAsync($"{Wide}, weigh: [ {{ by: characters, groups: [ {{ name: short, high: {Middle}, share: 0.25 }}, {{ name: long, low: {Middle}, share: 0.75 }} ] }} ]");
        var rows = await laboratory.RowsAsync(run);
        var draw = run.Draw!;
        var groups = Assert.Single(draw.Weights).Groups;

        Assert.Equal(("characters", rows.Sum(row => row.Repeat * Length(row))), (draw.Unit, draw.Seen));
        Assert.Equal((0.25, 0.75), (groups[0].AskedShare, groups[1].AskedShare));
        Assert.Equal(rows.Where(row => Length(row) <= Middle).Sum(row => row.Repeat * Length(row)), groups[0].Seen);
        Assert.InRange(groups[0].Share, 0.23, 0.27);
        Assert.All(rows, row => Assert.Equal(1, row.Repeat));
        Assert.True(draw.Seen < draw.Available);
        Assert.Equal(run.Funnel.Kept + run.Funnel.Removed["weight"], groups.Sum(group => group.PagesBefore));
    }

    [Fact]
    public async Task A_budget_is_met_by_leaving_pages_out_or_seeing_them_again_and_a_smaller_one_lies_within_a_larger()
    {
        var all = fixture.Result.Manifest.Totals.All.Characters;
        var half = await laboratory.RowsAsync(await WeighAsync($"{Wide}, budget: {all / 2}"));
        var most = await laboratory.RowsAsync(await WeighAsync($"{Wide}, budget: {all * 3 / 4}"));
        var twice = await laboratory.RowsAsync(await WeighAsync($"{Wide}, budget: {all * 2}, at-most: 3"));

        Assert.InRange(half.Sum(Length) / (double)all, 0.48, 0.52);
        Assert.ProperSubset(most.Select(row => row.Url).ToHashSet(), half.Select(row => row.Url).ToHashSet());
        Assert.InRange(twice.Sum(row => row.Repeat * Length(row)) / (double)all, 1.96, 2.04);
        Assert.All(twice, row => Assert.InRange(row.Repeat, 1, 3));
    }

    [Fact]
    public async Task Two_lists_of_shares_are_both_met()
    {
        var run = await WeighAsync(
            $"tolerance: 0.04, unit: pages, weigh: [ {{ by: characters, groups: [ {{ name: short, high: {Middle}, share: 0.5 }} ] }}, "
            + $"{{ by: date, groups: [ {{ name: late, from: {Late:yyyy-MM-dd}, share: 0.3 }}, {{ name: early, share: 0.7 }} ] }} ]");

        Assert.Equal([0.5, 0.5], run.Draw!.Weights[0].Groups.Select(group => group.AskedShare!.Value));
        Assert.All(run.Draw.Weights.SelectMany(list => list.Groups), group => Assert.InRange(group.Share, group.AskedShare!.Value - 0.04, group.AskedShare.Value + 0.04));
    }

    [Fact]
    public async Task Repeats_of_several_lists_multiply()
    {
        var rows = await laboratory.RowsAsync(await WeighAsync(
            $"weights: {{ crawl: 2 }}, weigh: [ {{ by: characters, groups: [ {{ name: long, low: {Middle}, repeat: 3 }} ] }}, {{ by: host-class, groups: [ {{ name: government, repeat: 0 }} ] }} ]"));

        Assert.Contains(rows, row => row.Repeat == 2);
        Assert.All(rows, row => Assert.Equal(Length(row) >= Middle ? 6 : 2, row.Repeat));
    }

    [Fact]
    public async Task What_cannot_be_met_says_by_how_much_and_what_could()
    {
        var all = fixture.Result.Manifest.Totals.All.Characters;

        var budget = await Assert.ThrowsAsync<RecipeException>(() => WeighAsync($"budget: {all * 4}, at-most: 3"));
        var empty = await Assert.ThrowsAsync<RecipeException>(() => WeighAsync("weigh: [ { by: host, groups: [ { name: gone, hosts: [nowhere.test], share: 0.2 } ] } ]"));
        var coarse = await Assert.ThrowsAsync<RecipeException>(() => WeighAsync("budget: 1000"));

        Assert.Contains($"{all:N0} characters are missing; allowed: a budget of up to {all * 3:N0}, or at-most of at least 4", budget.Message, StringComparison.Ordinal);
        Assert.Contains("mixture.weigh: host gone is to have a share of 0.2, but no kept page is in it", empty.Message, StringComparison.Ordinal);
        Assert.Contains("mixture.budget: the budget of 1,000 characters comes out as", coarse.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workers_do_not_show()
    {
        var recipe = $"{Wide}, weigh: [ {{ by: date, groups: [ {{ name: any, from: 1990-01-01, share: 0.9 }}, {{ name: none, undated: true, share: 0.1 }} ] }} ]";
        var shares = "mixture: { " + recipe.Replace("share: 0.9", "share: 1", StringComparison.Ordinal).Replace("share: 0.1", "share: 0", StringComparison.Ordinal) + $", budget: {fixture.Result.Manifest.Totals.All.Characters / 3} }}";
        var one = await laboratory.RunAsync(SyntheticFixture.Recipe + shares, lake: laboratory.Folder["one"], workers: 1);
        var four = await laboratory.RunAsync(SyntheticFixture.Recipe + shares, lake: laboratory.Folder["four"], workers: 4);

        Assert.Equal(one.Manifest.Id, four.Manifest.Id);
    }

    private IEnumerable<int> Lengths() => laboratory.RowsAsync(fixture.Result.Manifest).GetAwaiter().GetResult().Select(Length);

    private static int Length(ShardRow row) => row.Text.EnumerateRunes().Count();

    private async Task<Manifest> WeighAsync(string mixture) => (await laboratory.RunAsync(SyntheticFixture.Recipe + $"mixture: {{ {mixture} }}")).Manifest;
}
