using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Comparing;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.Tests.Comparing;

/// <summary>What is said to differ between two versions is what a plain comparison finds.</summary>
public sealed class MixtureComparerTests
{
    private static readonly CompareRequest Request = new(ByteSize.FromMebibytes(256), 2);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Counts_equal_a_brute_force_comparison(int seed)
    {
        using var lake = new GeneratedLake();
        var (before, after, verdictsBefore, verdictsAfter) = Generate(seed);
        var diff = Compare(lake, await lake.AddAsync("ja-a", before, verdictsBefore), await lake.AddAsync("ja-b", after, verdictsAfter));
        var plain = new PlainComparison(before, after);

        Assert.Equal(Part(plain.Unchanged), diff.Pages.Unchanged);
        Assert.Equal(Part(plain.RepeatChanged), diff.Pages.RepeatChanged);
        Assert.Equal(Part(plain.TextChanged), diff.Pages.TextChanged);
        Assert.Equal(Part(plain.Recaptured), diff.Pages.Recaptured);
        Assert.Equal(new PagePart(plain.Removed.Count, plain.Removed.Sum(PlainComparison.Length), 0), diff.Pages.Removed);
        Assert.Equal(new PagePart(plain.Added.Count, 0, plain.Added.Sum(PlainComparison.Length)), diff.Pages.Added);
        Assert.All((long[])[diff.Pages.Unchanged.Pages, diff.Pages.RepeatChanged.Pages, diff.Pages.TextChanged.Pages, diff.Pages.Recaptured.Pages, diff.Pages.Removed.Pages, diff.Pages.Added.Pages], pages => Assert.True(pages > 2, "The generator must make every kind."));

        Assert.Equal(PlainComparison.Reasons(plain.Removed, verdictsAfter), Reasons(diff.Removed));
        Assert.Equal(PlainComparison.Reasons(plain.Added, verdictsBefore), Reasons(diff.Added));
        Assert.Contains(diff.Removed, reason => reason.Kind == DiffReasonKind.NotRead);
        Assert.Contains(diff.Removed, reason => reason.Kind == DiffReasonKind.Duplicate);

        var longer = plain.TextChanged.Select(pair => PlainComparison.Length(pair.After) - PlainComparison.Length(pair.Before)).ToList();
        Assert.Equal(new TextMove(longer.Count(by => by > 0), longer.Where(by => by > 0).Sum()), diff.Pages.Longer);
        Assert.Equal(new TextMove(longer.Count(by => by < 0), -longer.Where(by => by < 0).Sum()), diff.Pages.Shorter);
    }

    [Fact]
    public async Task Groups_bins_and_means_equal_plain_counts()
    {
        using var lake = new GeneratedLake();
        var (before, after, verdictsBefore, verdictsAfter) = Generate(4);
        var diff = Compare(lake, await lake.AddAsync("ja-a", before, verdictsBefore), await lake.AddAsync("ja-b", after, verdictsAfter));
        var plain = new PlainComparison(before, after);

        foreach (var domain in before.Concat(after).Select(page => page.Domain).Distinct())
        {
            var (left, right) = (before.Where(page => page.Domain == domain).ToList(), after.Where(page => page.Domain == domain).ToList());
            var expected = new GroupChange(
                domain, left.Count, right.Count, left.Sum(PlainComparison.Length), right.Sum(PlainComparison.Length),
                plain.Added.Count(page => page.Domain == domain), plain.Removed.Count(page => page.Domain == domain));
            Assert.Equal(left.Count != right.Count || expected.Added + expected.Removed > 0 ? expected : null, diff.Domains.SingleOrDefault(group => group.Name == domain));
        }

        Assert.Equal(before.GroupBy(page => page.Fetched is { } time ? $"{time.Year}" : "unknown").OrderBy(year => year.Key, StringComparer.Ordinal).Select(year => (year.Key, (long)year.Count())),
            diff.Years.Where(year => year.Before > 0).Select(year => (year.Name, year.Before)));
        Assert.Equal(after.Sum(page => (long)page.Repeat), diff.After.SeenPages);
        AssertBins(diff.Lengths, before.Select(page => (double)PlainComparison.Length(page)), after.Select(page => (double)PlainComparison.Length(page)));
        AssertBins(Assert.Single(diff.Scores, shift => shift.Column == "spam-score"), before.Select(page => page.Score), after.Select(page => page.Score));
        AssertBins(Assert.Single(diff.Measures, shift => shift.Column == "hiragana-ratio"), before.Select(page => page.Measure), after.Select(page => page.Measure));
        Assert.True(diff.Scores[0].JensenShannon > 0.2, "The scores of the version after are squared.");
    }

    [Fact]
    public async Task A_page_that_stands_twice_counts_twice_and_meets_as_many_as_there_are()
    {
        using var lake = new GeneratedLake();
        var (one, two) = (Page(1), Page(2));
        var before = await lake.AddAsync("ja-a", [one, one, one, two], []);
        var after = await lake.AddAsync("ja-b", [one, two, two], [new(one.DocId, "kept"), new(one.DocId, "url"), new(two.DocId, "kept"), new(two.DocId, "kept")]);
        var diff = Compare(lake, before, after);

        Assert.Equal((2, 2, 1), (diff.Pages.Unchanged.Pages, diff.Pages.Removed.Pages, diff.Pages.Added.Pages));
        Assert.Equal(["taken-out", "url"], diff.Removed.Select(reason => reason.Name));
        Assert.Contains(diff.Notes, note => note.Contains("taken out afterwards", StringComparison.Ordinal));
        Assert.Contains(diff.Notes, note => note.Contains("ja-a@v0001 are not in this lake any more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Samples_tell_reason_value_representative_and_lines()
    {
        using var lake = new GeneratedLake();
        var (gone, copy, kept) = (Page(1), Page(2), Page(3));
        var changed = Page(4) with { Text = "同じ行\n古い行\nもう一行" };
        var before = await lake.AddAsync("ja-a", [gone, copy, kept, changed], [], """[{"hiragana-ratio":{"low":0.2}}]""");
        var after = await lake.AddAsync(
            "ja-b", [kept, changed with { Text = "同じ行\n新しい行\nもう一行" }],
            [new(gone.DocId, "hiragana-ratio", 0.21), new(copy.DocId, "near", null, kept.DocId), new(kept.DocId, "kept")], """[{"hiragana-ratio":{"low":0.25}}]""");
        var diff = Compare(lake, before, after);

        var rule = Assert.Single(diff.Removed, reason => reason.Kind == DiffReasonKind.Rule);
        Assert.Equal((new RuleBounds(0.25, null), new RuleBounds(0.2, null), 0.21), (rule.Bounds, rule.OtherBounds, rule.LeastValue));
        Assert.Equal(1, Assert.Single(diff.Removed, reason => reason.Name == "near").RepresentativesThere);
        Assert.Equal(kept.Url, Assert.Single(diff.Samples.Removed, page => page.Reason == "near").CopyOfUrl);
        Assert.Equal(new SettingChange("keep.hiragana-ratio.low", "0.2", "0.25"), Assert.Single(diff.Settings));
        var lines = Assert.Single(diff.Samples.Changed);
        Assert.Equal(["古い行"], lines.RemovedLines);
        Assert.Equal(["新しい行"], lines.AddedLines);
    }

    [Fact]
    public async Task A_version_and_itself_do_not_differ()
    {
        using var lake = new GeneratedLake();
        var (before, _, verdicts, _) = Generate(5);
        var manifest = await lake.AddAsync("ja-a", before, verdicts);
        var diff = Compare(lake, manifest, manifest);

        Assert.True(diff.IsSame);
        Assert.Equal(before.Count, diff.Pages.Unchanged.Pages);
        Assert.Empty(diff.Removed);
        Assert.Empty(diff.Domains);
        Assert.All([.. diff.Scores, .. diff.Measures, diff.Lengths], shift => Assert.Equal((0, 0), (shift.JensenShannon, shift.KolmogorovSmirnov)));
    }

    [Fact]
    public async Task The_same_comparison_gives_the_same_bytes_with_any_number_of_threads_and_little_memory()
    {
        using var lake = new GeneratedLake();
        var (before, after, verdictsBefore, verdictsAfter) = Generate(6);
        var (from, to) = (await lake.AddAsync("ja-a", before, verdictsBefore), await lake.AddAsync("ja-b", after, verdictsAfter));
        string Json(CompareRequest request) => JsonSerializer.Serialize(MixtureComparer.Compare(lake.Lake, from, to, request, TestContext.Current.CancellationToken), Manifest.Json);

        var once = Json(Request);

        Assert.Equal(once, Json(Request with { Threads = 1, Memory = ByteSize.FromMebibytes(64) }));
        Assert.Equal(once, Json(Request with { Threads = 4 }));
    }

    [Fact]
    public async Task The_keys_of_the_json_are_those_that_programs_read()
    {
        using var lake = new GeneratedLake();
        var (before, after, verdictsBefore, verdictsAfter) = Generate(7);
        var diff = Compare(lake, await lake.AddAsync("ja-a", before, verdictsBefore), await lake.AddAsync("ja-b", after, verdictsAfter));
        var json = JsonSerializer.SerializeToNode(diff, Manifest.Json)!.AsObject();

        Assert.Equal(
            "before after is_same pages removed added settings inputs domain_counts domains host_classes sources years clusters repeats lengths scores measures tokens moved_words all_words samples notes",
            Keys(json));
        Assert.Equal("mixture id pages characters seen_pages seen_characters domains has_verdicts", Keys(json["before"]));
        Assert.Equal("unchanged repeat_changed text_changed recaptured removed added longer shorter", Keys(json["pages"]));
        Assert.Equal("kind name pages characters representatives_there", Keys(json["removed"]!.AsArray().First(reason => (string)reason!["kind"]! == "duplicate")));
        Assert.Equal("column edges before after mean_before mean_after jensen_shannon kolmogorov_smirnov", Keys(json["lengths"]));
        Assert.Equal("statistic prior_words pages_before pages_after words_before words_after over under", Keys(json["all_words"]));
        Assert.Equal("not-read", (string)json["removed"]!.AsArray().First(reason => (string)reason!["name"]! == "not-read")!["kind"]!);
    }

    private static string Keys(JsonNode? node) => string.Join(' ', node!.AsObject().Select(pair => pair.Key));

    private static MixtureDiff Compare(GeneratedLake lake, Manifest before, Manifest after) =>
        MixtureComparer.Compare(lake.Lake, before, after, Request, TestContext.Current.CancellationToken);

    private static PagePart Part(List<(GeneratedPage Before, GeneratedPage After)> pairs) =>
        new(pairs.Count, pairs.Sum(pair => PlainComparison.Length(pair.Before)), pairs.Sum(pair => PlainComparison.Length(pair.After)));

    private static SortedDictionary<string, (long, long)> Reasons(IReadOnlyList<ReasonTotal> reasons) =>
        new(reasons.ToDictionary(reason => reason.Name, reason => (reason.Pages, reason.Characters)), StringComparer.Ordinal);

    private static void AssertBins(ColumnShift shift, IEnumerable<double> before, IEnumerable<double> after)
    {
        Assert.Equal(shift.Edges.Order(), shift.Edges);
        Assert.Equal(Bins(shift.Edges, before), shift.Before);
        Assert.Equal(Bins(shift.Edges, after), shift.After);
        Assert.Equal(before.Average(), shift.MeanBefore!.Value, 1e-6);
        Assert.Equal(after.Average(), shift.MeanAfter!.Value, 1e-6);
    }

    private static long[] Bins(IReadOnlyList<double> edges, IEnumerable<double> values)
    {
        var counts = new long[edges.Count + 1];
        foreach (var value in values)
        {
            counts[edges.TakeWhile(edge => value > edge).Count()]++;
        }

        return counts;
    }

    private static GeneratedPage Page(int number) => new($"{number:x32}", $"http://site{number}.example/", $"本文 {number}", 1);

    // Pages that stay, go, come, stand twice, change their text or repeat, or are captured again.
    private static (List<GeneratedPage> Before, List<GeneratedPage> After, List<GeneratedVerdict> VerdictsBefore, List<GeneratedVerdict> VerdictsAfter) Generate(int seed)
    {
        var random = new Random(seed);
        var (before, after) = (new List<GeneratedPage>(), new List<GeneratedPage>());
        var (verdictsBefore, verdictsAfter) = (new List<GeneratedVerdict>(), new List<GeneratedVerdict>());
        for (var number = 0; number < 400; number++)
        {
            var page = new GeneratedPage(
                Id(), $"http://site{random.Next(40)}.example/{number}", Text(), 1 + random.Next(3), random.Next(30) / 30.0, random.NextDouble(), 1 + random.Next(8))
            {
                Fetched = random.Next(20) == 0 ? null : new DateTime(2000 + random.Next(20), 6, 1, 0, 0, 0, DateTimeKind.Utc),
            };
            Put(before, verdictsBefore, page, random.Next(100) < 70);
            var then = random.Next(10) switch
            {
                0 => page with { Text = Text() },
                1 => page with { Repeat = page.Repeat + 1 },
                2 => page with { DocId = Id(), Text = Text() },
                _ => page,
            };
            Put(after, verdictsAfter, then with { Score = then.Score * then.Score }, random.Next(100) < 70);
        }

        return (before, after, verdictsBefore, verdictsAfter);

        string Id() => Convert.ToHexStringLower(BitConverter.GetBytes(random.NextInt64())) + Convert.ToHexStringLower(BitConverter.GetBytes(random.NextInt64()));

        string Text() => string.Concat(Enumerable.Range(0, 1 + random.Next(90)).Select(_ => (string[])["猫が", "走る。", "𠮷野家\n", "犬は", "静かだ。", "山へ"]).Select(words => words[random.Next(6)]));

        void Put(List<GeneratedPage> pages, List<GeneratedVerdict> verdicts, GeneratedPage page, bool kept)
        {
            var times = random.Next(8) == 0 ? 2 : 1;
            for (var time = 0; time < times; time++)
            {
                var stays = kept && (time == 0 || random.Next(2) == 0);
                if (stays)
                {
                    pages.Add(page);
                }

                if (random.Next(10) > 0)
                {
                    var reason = stays ? "kept" : ((string[])["hiragana-ratio", "characters", "url", "exact", "near", "sample", "weight", "period"])[random.Next(8)];
                    verdicts.Add(new GeneratedVerdict(page.DocId, reason, reason is "hiragana-ratio" or "characters" ? random.NextDouble() : null));
                }
            }
        }
    }
}
