using System.Globalization;
using System.Text;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>One run over pages whose fate is known beforehand.</summary>
public sealed class WholeRunTests(SyntheticFixture fixture) : IClassFixture<SyntheticFixture>
{
    private readonly Laboratory laboratory = fixture.Laboratory;
    private readonly RunResult result = fixture.Result;

    [Fact]
    public void The_funnel_counts_every_page_as_it_was_made()
    {
        var funnel = result.Manifest.Funnel;

        Assert.Equal(fixture.Pages.Count, funnel.PagesIn);
        Assert.Equal(SyntheticWeb.Fresh, funnel.Kept);
        Assert.Equal([("characters", SyntheticWeb.Short), ("japanese-ratio", SyntheticWeb.English), ("mean-sentence-length", 0L)], funnel.Removed.Select(Pair));
        Assert.Equal([("exact", SyntheticWeb.EachCopy), ("near", SyntheticWeb.EachCopy), ("url", (long)SyntheticWeb.EachCopy)], funnel.Duplicates.Select(Pair));
        Assert.Empty(funnel.Quarantined);
        Assert.Equal(0, funnel.Unaccounted);
    }

    [Fact]
    public async Task Every_page_has_the_verdict_that_a_plain_recount_gives_it()
    {
        var documents = (await laboratory.DocumentsAsync()).ToDictionary(page => page.DocId);
        var roles = fixture.Pages.ToDictionary(page => page.Url, page => page.Role);
        var verdicts = await laboratory.VerdictsAsync(result.Manifest);

        Assert.Equal(fixture.Pages.Count, verdicts.Count);
        Assert.All(verdicts, row =>
        {
            var page = documents[row.DocId];
            var duplicate = roles[page.Url] switch
            {
                PageRole.ExactCopy => "exact",
                PageRole.NearCopy => "near",
                PageRole.EarlierCapture => "url",
                _ => "kept",
            };
            Assert.Equal(Recount(page.Text) ?? duplicate, row.Verdict);
        });
    }

    [Fact]
    public async Task Every_duplicate_names_a_kept_page_of_its_own_content_or_address()
    {
        var documents = (await laboratory.DocumentsAsync()).ToDictionary(page => page.DocId);
        var verdicts = await laboratory.VerdictsAsync(result.Manifest);
        var kept = verdicts.Where(row => row.Verdict == "kept").Select(row => row.DocId).ToHashSet();

        Assert.All(verdicts, row => Assert.Equal(row.Verdict is "url" or "exact" or "near", row.CopyOf.Length > 0));
        foreach (var row in verdicts.Where(row => row.CopyOf.Length > 0))
        {
            var (copy, original) = (documents[row.DocId], documents[row.CopyOf]);
            Assert.Contains(row.CopyOf, kept);
            switch (row.Verdict)
            {
                case "url":
                    Assert.StartsWith(original.Url.Replace("http://", "https://www.", StringComparison.Ordinal), copy.Url, StringComparison.Ordinal);
                    Assert.True(original.FetchedAt > copy.FetchedAt);
                    break;
                case "exact":
                    Assert.Equal(original.Text, copy.Text);
                    break;
                default:
                    Assert.StartsWith(copy.Text, original.Text, StringComparison.Ordinal);
                    break;
            }
        }
    }

    [Fact]
    public async Task The_mixture_holds_each_kept_page_once_with_its_text_and_cluster()
    {
        var rows = await laboratory.RowsAsync(result.Manifest);
        var pages = fixture.Pages.Where(page => page.Role == PageRole.Fresh).ToDictionary(page => page.Url);

        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), rows.Select(row => row.Url).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(string.Join('\n', pages[row.Url].Paragraphs), row.Text));
        Assert.All(rows, row => Assert.Equal(pages[row.Url].Fetched, row.FetchedAt));
        Assert.Equal(2 * SyntheticWeb.EachCopy, rows.Count(row => row.ClusterSize == 2));
        Assert.All(rows, row => Assert.Equal(1, row.Repeat));
    }

    [Fact]
    public async Task The_totals_are_those_of_the_rows()
    {
        var rows = await laboratory.RowsAsync(result.Manifest);
        var totals = result.Manifest.Totals;

        Assert.Equal(rows.Count, totals.All.Pages);
        Assert.Equal(rows.Sum(row => row.Text.EnumerateRunes().Count()), totals.All.Characters);
        Assert.Equal(rows.Sum(row => Encoding.UTF8.GetByteCount(row.Text)), totals.All.Bytes);
        Assert.Equal(totals.All, totals.Sources["crawl"]);
        Assert.Equal(
            rows.GroupBy(row => row.FetchedAt!.Value.Year.ToString(CultureInfo.InvariantCulture)).ToDictionary(year => year.Key, year => year.LongCount()),
            totals.Years.ToDictionary(year => year.Key, year => year.Value.Pages));
        Assert.Equal(rows.Count, totals.Domains.Sum(domain => domain.Pages));
        Assert.Equal(40, totals.DomainCount);
        Assert.Equal(totals.Domains.OrderByDescending(domain => domain.Characters).Select(domain => domain.Characters), totals.Domains.Select(domain => domain.Characters));
    }

    [Fact]
    public void Records_that_are_no_pages_are_counted_by_reason()
    {
        var skipped = result.Manifest.SkippedRecords;
        var redirects = fixture.Pages.Chunk((fixture.Pages.Count + 4) / 5).Sum(chunk => (chunk.Length + 9) / 10);

        Assert.Equal([("http-status", (long)redirects), ("record-type", fixture.Pages.Count + 5)], skipped.Select(Pair));
    }

    [Fact]
    public void The_steps_lead_from_all_pages_to_the_kept_ones_and_remark_on_what_did_nothing()
    {
        var steps = result.Manifest.Funnel.Steps;

        Assert.Equal(["characters", "japanese-ratio", "mean-sentence-length", "url", "exact", "near"], steps.Select(step => step.Name));
        Assert.Equal(result.Manifest.Funnel.PagesIn, steps[0].Before);
        Assert.Equal(result.Manifest.Funnel.Kept, steps[^1].After);
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(pair.First.After, pair.Second.Before));
        Assert.Equal(["mean-sentence-length"], steps.Where(step => step.Remark == "changed nothing").Select(step => step.Name));
    }

    [Fact]
    public async Task A_step_that_removes_nearly_everything_is_remarked_on()
    {
        var manifest = (await laboratory.RunAsync("name: t\nkeep: [ characters: { low: 100000 } ]\n", laboratory.Folder["lake-tight"])).Manifest;

        Assert.Equal("removed more than 90 %", manifest.Funnel.Steps[0].Remark);
        Assert.Equal(0, manifest.Funnel.Kept);
        Assert.Equal(0, Assert.Single(manifest.Shards).Rows);
    }

    [Fact]
    public async Task The_version_verifies() => Assert.Empty(await laboratory.FaultsAsync(result.Manifest));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task The_manifest_is_the_same_whatever_the_number_of_workers_and_wherever_the_lake(int workers)
    {
        using var elsewhere = new Laboratory();
        SyntheticFixture.WriteArchives(elsewhere, fixture.Pages);

        var other = await elsewhere.RunAsync(SyntheticFixture.Recipe, elsewhere.Folder["another/lake"], workers);

        Assert.Equal(ManifestBytes(laboratory.Lake), ManifestBytes(elsewhere.Folder["another/lake"]));
        Assert.True(other.IsNew);
    }

    [Fact]
    public async Task The_id_is_the_same_when_sorting_spills_to_the_disk()
    {
        var lake = laboratory.Folder["lake-spill"];
        var spilled = await laboratory.RunAsync(
            SyntheticFixture.Recipe, lake, change: recipe => recipe with { Dedup = recipe.Dedup with { Memory = new ByteSize(1) } });

        Assert.Equal(result.Manifest.Id, spilled.Manifest.Id);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(lake, "tmp")));
    }

    [Fact]
    public void The_manifest_tells_no_path_and_no_clock()
    {
        var text = ManifestText(laboratory.Lake);

        Assert.DoesNotContain(laboratory.Folder.Path, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, text, StringComparison.Ordinal);
        Assert.DoesNotContain(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"path\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_left_that_was_only_made_on_the_way()
    {
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(laboratory.Lake, "tmp")));
        Assert.Empty(laboratory.Parts("gathered"));
        Assert.All(Directory.GetFiles(laboratory.Lake, "shard-*", SearchOption.AllDirectories), file => Assert.Contains("mixtures", file, StringComparison.Ordinal));
    }

    private static (string, long) Pair(KeyValuePair<string, long> entry) => (entry.Key, entry.Value);

    private static string ManifestPath(string lake) => Path.Combine(lake, "mixtures", "t", "v0001", "manifest.json");

    private static byte[] ManifestBytes(string lake) => File.ReadAllBytes(ManifestPath(lake));

    private static string ManifestText(string lake) => File.ReadAllText(ManifestPath(lake));

    /// <summary>The first of the recipe's rules that refuses a text, counted as its definition reads; null when none does.</summary>
    private static string? Recount(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var japanese = runes.Count(rune => rune.Value is (>= 0x3041 and <= 0x30ff) or (>= 0x4e00 and <= 0x9fff) or '、' or '。');
        var sentences = text.Split('\n').SelectMany(line => line.Split('。', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var mean = sentences.Length == 0 ? 0 : sentences.Average(sentence => sentence.EnumerateRunes().Count() + 1);
        return runes.Length < 400 ? "characters"
            : (double)japanese / runes.Length < 0.5 ? "japanese-ratio"
            : mean is < 20 or > 90 ? "mean-sentence-length"
            : null;
    }
}
