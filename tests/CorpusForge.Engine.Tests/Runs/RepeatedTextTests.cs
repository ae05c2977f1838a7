using System.Text.Json;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Reporting;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>Paragraphs and passages that the corpus repeats go from its texts, or are counted only; no page goes with them.</summary>
public sealed class RepeatedTextTests : IDisposable
{
    private const string Notice = "この記事の無断転載を固く禁じます";
    private const string Passage = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所でニャーニャー泣いていた事だけは記憶している。";
    private const string Head = """
        sources: [ { name: crawl, kind: jsonl, path: '*.jsonl' } ]
        keep: [ characters: { low: 1 } ]

        """;

    private const string Paragraphs = Head + "dedup: { near: off, exact: false, url: false, paragraphs: { seen: 3 } }\n";
    private const string Substrings = Head + "dedup: { near: off, exact: false, url: false, substrings: { characters: 30, group: 1000 } }\n";

    private readonly Laboratory laboratory = new();

    public RepeatedTextTests()
    {
        Write("a.jsonl", [
            .. Enumerable.Range(0, 3).Select(number => ($"http://a.example/{number}", $"{Story(number)}\n{Notice}")),

            // Captures of one URL are one page.
            .. Enumerable.Range(0, 5).Select(number => ("http://c.example/", $"{Story(10 + number)}\n日記の見出しはこのようなもの")),
        ]);
        Write("b.jsonl", [
            ("http://b.example/1", $"こ の記事の無断転載を固く禁じます\n\n{Story(7)}\n二行目"),
            ("http://b.example/2", Notice),
            ("http://b.example/3", $"{Passage}\n{Story(8)}"),
            ("http://b.example/4", $"{Story(9)}{Passage}"),
        ]);
    }

    [Fact]
    public async Task A_paragraph_on_enough_pages_goes_from_all_of_them_and_no_page_is_lost()
    {
        var run = await laboratory.RunAsync(Paragraphs);
        var texts = (await laboratory.DocumentsAsync()).ToLookup(page => page.Url, page => page.Text);

        Assert.Equal(12, run.Manifest.Funnel.PagesIn);
        Assert.Equal(Story(1), Assert.Single(texts["http://a.example/1"]));
        Assert.Equal($"{Story(7)}\n二行目", Assert.Single(texts["http://b.example/1"]));
        Assert.Equal("", Assert.Single(texts["http://b.example/2"]));
        Assert.All(texts["http://c.example/"], text => Assert.EndsWith("このようなもの", text, StringComparison.Ordinal));
        Assert.Equal(1, run.Manifest.Funnel.Removed["characters"]);
        Assert.Equal(new TextTotal(5, 5, (5 * Notice.Length) + 1) { Removed = true }, run.Manifest.Texts!["paragraphs"]);
        Assert.Equal(["inventory", "documents", "paragraphs", "texts", "measures", "signatures", "buckets", "components", "clusters", "verdicts", "shards", "seal"], run.Stages.Select(stage => stage.Name));
        Assert.Empty(await laboratory.FaultsAsync(run.Manifest));
    }

    [Fact]
    public async Task The_first_place_stays_where_the_recipe_says_so()
    {
        await laboratory.RunAsync(Paragraphs.Replace("seen: 3", "seen: 3, keep-first: true", StringComparison.Ordinal));

        Assert.Equal("http://a.example/0", Assert.Single(await laboratory.DocumentsAsync(), page => page.Text.Contains("無断", StringComparison.Ordinal)).Url);
    }

    [Fact]
    public async Task Within_hosts_only_what_a_host_repeats_is_repeated()
    {
        var run = await laboratory.RunAsync(Paragraphs.Replace("seen: 3", "seen: 2, scope: host", StringComparison.Ordinal));

        Assert.All(await laboratory.DocumentsAsync(), page => Assert.Equal(page.Host == "b.example" && page.Url.Last() < '3', page.Text.Contains("無断", StringComparison.Ordinal)));
        Assert.Equal(3, run.Manifest.Texts!["paragraphs"].Units);
    }

    [Fact]
    public async Task The_second_place_of_a_passage_goes_within_a_group()
    {
        var run = await laboratory.RunAsync(Substrings);
        var pages = (await laboratory.DocumentsAsync()).ToDictionary(page => page.DocId);
        var (third, fourth) = (pages.Values.Single(page => page.Url.EndsWith("/3", StringComparison.Ordinal)), pages.Values.Single(page => page.Url.EndsWith("/4", StringComparison.Ordinal)));

        Assert.Equal($"{Passage}\n{Story(8)}", third.Text);
        Assert.Equal(Story(9), fourth.Text);
        Assert.Equal(new RepeatedText(0, 0, third.Text.Length - 1), third.RepeatedSubstrings);
        Assert.Equal(new RepeatedText(1, Passage.Length, Story(9).Length + Passage.Length), fourth.RepeatedSubstrings);
        Assert.Equal(new TextTotal(1, 1, Passage.Length) { Removed = true }, run.Manifest.Texts!["substrings"]);
    }

    [Theory]
    [InlineData("substrings: { characters: 30 }")]
    [InlineData("paragraphs: { seen: 2, keep-first: true }")]
    public async Task The_capture_that_stays_of_a_page_has_what_its_older_ones_held_first(string step)
    {
        Write("0.jsonl", Enumerable.Range(0, 2).Select(year => ("http://k.example/", $"{Passage}\n{Story(40 + year)}")));
        Write("z.jsonl", Enumerable.Range(0, 2).Select(number => ($"http://l.example/{number}", $"{Story(50 + number)}\n{Passage}")));
        var run = await laboratory.RunAsync(Head + $"dedup: {{ near: off, {step} }}\n");
        var rows = (await laboratory.RowsAsync(run.Manifest)).ToDictionary(row => row.Url, row => row.Text);

        Assert.StartsWith(Passage, rows["http://k.example/"], StringComparison.Ordinal);
        Assert.DoesNotContain(Passage, rows["http://b.example/3"], StringComparison.Ordinal);
        Assert.StartsWith("51 番目の話です", rows["http://l.example/1"], StringComparison.Ordinal);
        Assert.DoesNotContain(Passage, rows["http://l.example/1"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_follow_from_the_texts_and_a_page_beyond_them_is_told_of()
    {
        // Parts of some 1000 units each: with groups of 1000 the first page stands in another one than its copies.
        Write("c.jsonl", Enumerable.Range(20, 30).Select(number => ($"http://d.example/{number}", Story(number))).Append(("http://d.example/again", Passage)));
        var apart = await laboratory.RunAsync(Substrings);
        var together = await laboratory.RunAsync(Substrings.Replace("group: 1000", "group: 10000", StringComparison.Ordinal));
        Write("d.jsonl", [("http://e.example/", string.Concat(Enumerable.Range(0, 1200).Select(number => (char)('一' + number))))]);

        Assert.Equal(1, apart.Manifest.Texts!["substrings"].Units);
        Assert.Equal(2, together.Manifest.Texts!["substrings"].Units);
        Assert.Equal(
            "A page has 1200 UTF-16 units of text, and dedup.substrings.group is 1000: raise it above the largest page, or lower the sources' page-limit.",
            (await Assert.ThrowsAsync<RecipeException>(() => laboratory.RunAsync(Substrings))).Message);
    }

    [Theory]
    [InlineData(Paragraphs, "seen: 3")]
    [InlineData(Substrings, "characters: 30")]
    public async Task Counting_leaves_the_texts_and_measures_what_would_have_gone(string recipe, string setting)
    {
        var removed = await laboratory.RunAsync(recipe, laboratory.Folder["removed"]);
        var counted = await laboratory.RunAsync(recipe.Replace(setting, setting + ", action: count", StringComparison.Ordinal), laboratory.Folder["counted"]);
        await laboratory.RunAsync(Head + "dedup: { near: off, exact: false, url: false }\n", laboratory.Folder["plain"]);
        var (name, less) = Assert.Single(removed.Manifest.Texts!);
        var plain = (await laboratory.DocumentsAsync(laboratory.Folder["plain"])).ToDictionary(page => page.DocId, page => page.Text);
        var found = (await laboratory.DocumentsAsync(laboratory.Folder["removed"])).ToDictionary(page => page.DocId, page => (page.RepeatedParagraphs, page.RepeatedSubstrings));

        Assert.True(less.Units > 0);
        Assert.Equal(less with { Removed = false }, counted.Manifest.Texts![name]);
        Assert.All(await laboratory.DocumentsAsync(laboratory.Folder["counted"]), page =>
        {
            Assert.Equal(plain[page.DocId], page.Text);
            Assert.Equal(found[page.DocId], (page.RepeatedParagraphs, page.RepeatedSubstrings));
        });
    }

    [Fact]
    public async Task All_passes_in_one_recipe_follow_each_other_whatever_workers_and_memory()
    {
        const string All = """
            sources: [ { name: crawl, kind: jsonl, path: '*.jsonl' } ]
            transforms: [ remove-host-lines: { pages: 4, share: 0.5 } ]
            keep: [ characters: { low: 1 }, repeated-substrings: { high: 5 } ]
            dedup: { near: off, exact: false, url: false, paragraphs: { seen: 2 }, substrings: { characters: 30 } }

            """;
        SyntheticFixture.WriteArchives(laboratory, [.. SyntheticWeb.Pages(2).Take(60)]);
        var recipe = All.Replace("path: '*.jsonl' }", "path: '*.jsonl' }, { name: web, kind: warc, path: '*.warc.gz' }", StringComparison.Ordinal);
        var one = await laboratory.RunAsync(recipe, laboratory.Folder["one"], workers: 1);
        var four = await laboratory.RunAsync(
            recipe, laboratory.Folder["four"], workers: 4, change: read => read with { Dedup = read.Dedup with { Memory = new(1) } });
        var again = await laboratory.RunAsync(recipe, laboratory.Folder["one"]);

        Assert.Equal(
            ["inventory", "documents", "host-lines", "texts-1", "paragraphs", "texts-2", "substrings", "texts", "measures", "signatures", "buckets", "components", "clusters", "verdicts", "shards", "seal"],
            one.Stages.Select(stage => stage.Name));
        Assert.Equal(["host-lines", "paragraphs", "substrings"], one.Manifest.Texts!.Keys);
        Assert.All(one.Manifest.Texts.Values.Skip(1), total => Assert.True(total.Units > 0));
        Assert.Equal(one.Manifest.Id, four.Manifest.Id);
        Assert.False(again.IsNew);
        Assert.All(again.Stages.SkipLast(1), stage => Assert.Equal(stage.Partitions, stage.Reused));
    }

    [Fact]
    public async Task The_story_tells_what_a_page_lost_and_rules_see_what_it_was()
    {
        var recipe = Paragraphs.Replace("low: 1 }", "low: 1 }, repeated-paragraph-character-ratio: { high: 0.9 }", StringComparison.Ordinal);
        await laboratory.RunAsync(recipe);
        using var built = await BuiltRun.OpenAsync(laboratory.Load(recipe), laboratory.Lake);
        var explainer = new PageExplainer(built);
        var (partly, wholly, spared) = (
            Assert.Single(await explainer.FindAsync("http://a.example/1")), Assert.Single(await explainer.FindAsync("http://b.example/2")),
            Assert.Single(await explainer.FindAsync("http://b.example/3")));

        var whole = Story(1).Length + Notice.Length;
        Assert.Equal(new StoryRepeat("paragraphs", new RepeatedText(1, Notice.Length, whole), Removed: true), Assert.Single(partly.Repeats));
        Assert.Equal((double)Notice.Length / whole, partly.Rules[1].Value, 12);
        Assert.Equal((1, "characters"), (wholly.Rules[1].Value, wholly.Verdict));
        Assert.Empty(spared.Repeats);
    }

    [Fact]
    public async Task A_bound_on_what_was_found_moves_without_reading_and_another_step_does_not()
    {
        var recipe = Paragraphs.Replace("low: 1 }", "low: 1 }, repeated-paragraphs: { high: 5 }", StringComparison.Ordinal);
        await laboratory.RunAsync(recipe);
        var asked = await WhatIf.AskAsync(
            laboratory.Load(recipe), laboratory.Load(recipe.Replace("high: 5", "high: 0", StringComparison.Ordinal)), laboratory.Lake, 2, 3, TestContext.Current.CancellationToken);
        await laboratory.RunAsync(recipe.Replace("seen: 3", "seen: 4", StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<RecipeException>(() => WhatIf.AskAsync(
            laboratory.Load(recipe), laboratory.Load(recipe.Replace("seen: 3", "seen: 4", StringComparison.Ordinal)), laboratory.Lake, 2, 3, TestContext.Current.CancellationToken));

        Assert.Equal((11, 7), (asked.Now.Pages, asked.Then.Pages));
        Assert.Contains("what dedup takes out of texts", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_bounds_of_one_pass_leave_the_passes_before_it()
    {
        const string Both = "dedup: { near: off, paragraphs: { seen: 3 }, substrings: { characters: 30 } }\n";
        await laboratory.RunAsync(Head + Both);
        var changed = await laboratory.RunAsync(Head + Both.Replace("characters: 30", "characters: 60", StringComparison.Ordinal));
        var counted = await laboratory.RunAsync(Head + Both.Replace("characters: 30", "characters: 60, action: count", StringComparison.Ordinal));

        Assert.Equal([true, true, true, true, false, false], Reused(changed));
        Assert.Equal([true, true, true, true, true, false], Reused(counted));

        static bool[] Reused(RunResult run) => [.. run.Stages.Take(6).Select(stage => stage.Reused == stage.Partitions)];
    }

    [Theory]
    [InlineData("drafts")]
    [InlineData("paragraphs")]
    [InlineData("substrings")]
    public async Task A_damaged_part_of_a_pass_is_made_again(string kind)
    {
        const string Both = Head + "dedup: { near: off, paragraphs: { seen: 3 }, substrings: { characters: 30 } }\n";
        var first = await laboratory.RunAsync(Both);
        Directory.Delete(Path.Combine(laboratory.Lake, "mixtures"), recursive: true);
        Directory.Delete(Path.Combine(laboratory.Lake, "documents"), recursive: true);
        foreach (var part in laboratory.Parts(kind))
        {
            Damage.FlipByte(part, 40);
        }

        Assert.Equal(first.Manifest.ToJson(), (await laboratory.RunAsync(Both)).Manifest.ToJson());
    }

    public void Dispose() => laboratory.Dispose();

    private static string Story(int number) => $"{number} 番目の話です。" + new string((char)('一' + number), 20) + "と書いてありました。";

    private void Write(string name, IEnumerable<(string Url, string Text)> pages) => laboratory.Folder.Write(
        name, System.Text.Encoding.UTF8.GetBytes(string.Concat(pages.Select(page => JsonSerializer.Serialize(new { url = page.Url, text = page.Text }) + "\n"))));
}
