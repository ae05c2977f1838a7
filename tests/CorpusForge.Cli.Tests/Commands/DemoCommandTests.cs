using System.Text.Json.Nodes;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary>The demo's site is written so that each rule has its page; what becomes of it is known to the page.</summary>
public sealed class DemoCommandTests(CommandLineFixture cli) : IClassFixture<CommandLineFixture>
{
    [Fact]
    public void The_demo_ends_well_and_shows_funnel_three_stories_and_where_to_go_on()
    {
        Assert.Equal(0, cli.Demo.Code);
        Assert.Contains("74 pages in = ", cli.Demo.Output, StringComparison.Ordinal);
        Assert.Contains("duplicate: nearly the same text as", cli.Demo.Output, StringComparison.Ordinal);
        Assert.Contains("removed by ellipsis-ratio", cli.Demo.Output, StringComparison.Ordinal);
        Assert.Contains("kept in demo@v0001, shard-00000.parquet", cli.Demo.Output, StringComparison.Ordinal);
        Assert.Contains("Where to look next:", cli.Demo.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_funnel_adds_up_and_every_page_went_where_the_site_says()
    {
        var shown = await cli.RunAsync("mix", "show", "demo", "--json");
        var funnel = JsonNode.Parse(shown.Output)!["funnel"]!;

        Assert.Equal(74, (int)funnel["pages_in"]!);
        Assert.Equal(74, (int)funnel["kept"]! + Sum("removed") + Sum("duplicates") + Sum("quarantined"));
        Assert.Equal(1, (int)funnel["quarantined"]!["http-body"]!);
        Assert.Equal(1, (int)funnel["quarantined"]!["depth-limit"]!);
        Assert.Equal(3, (int)funnel["removed"]!["japanese-ratio"]!);
        Assert.Equal(5, (int)funnel["removed"]!["hiragana-ratio"]!);
        Assert.Equal(2, (int)funnel["removed"]!["duplicate-line-ratio"]!);
        Assert.Equal(1, (int)funnel["removed"]!["ellipsis-ratio"]!);
        Assert.Equal(3, (int)funnel["removed"]!["mean-sentence-length"]!);
        Assert.Equal(5, (int)funnel["duplicates"]!["url"]!);

        int Sum(string kind) => funnel[kind]!.AsObject().Sum(reason => (int)reason.Value!);
    }

    [Theory]
    [InlineData("http://www.kawabe-techo.example/tori/tsubame/", "euc-jp", "kept")]
    [InlineData("http://homepage.nazuna.example/~yamabiko/nikki/0329.html", "shift_jis", "kept")]
    [InlineData("http://homepage.nazuna.example/~yamabiko/nikki/0521.html", "iso-2022-jp", "ellipsis-ratio")]
    [InlineData("http://niwa-kansoku.example/tokei.html", "shift_jis", "kept")]
    [InlineData("http://bbs.soudan-hiroba.example/t/2160", "euc-jp", "kept")]
    [InlineData("http://shoutenkai.example/eigyou.html", "utf-8", "duplicate-line-ratio")]
    [InlineData("http://xiaozhen.example/qiao", "utf-8", "hiragana-ratio")]
    public async Task A_page_is_explained_by_its_url(string url, string charset, string verdict)
    {
        var explained = await cli.RunAsync("explain", url, "--recipe", "lake/demo/demo.yaml", "--json");
        var story = Assert.Single(JsonNode.Parse(explained.Output)!.AsArray())!;

        Assert.Equal(charset, (string?)story["page"]!["charset"]);
        Assert.Equal(verdict, (string?)story["verdict"]);
        Assert.Equal(8, story["rules"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_page_in_quarantine_is_explained_with_its_reason()
    {
        var explained = await cli.RunAsync("explain", "http://mirror.kopipe-bunko.example/kawabe/hougen.html", "-r", "lake/demo/demo.yaml");

        Assert.Equal(0, explained.Code);
        Assert.Contains("quarantined while it was read: http-body.", explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duplicate_is_explained_with_the_page_that_stays_and_found_by_its_doc_id_too()
    {
        var byUrl = await cli.RunAsync("explain", "http://engei-memo.example/2024/tomato", "-r", "lake/demo/demo.yaml", "--json");
        var story = Assert.Single(JsonNode.Parse(byUrl.Output)!.AsArray())!;
        Assert.Equal("near", (string?)story["verdict"]);
        Assert.Equal("http://www.kawabe-techo.example/niwa/minitomato/", (string?)story["copy_of"]!["url"]);

        var byId = await cli.RunAsync("explain", (string)story["page"]!["doc_id"]!, "-r", "lake/demo/demo.yaml", "--json");
        Assert.Equal(byUrl.Output, byId.Output);
    }

    [Fact]
    public async Task A_file_is_explained_without_having_been_read_into_the_lake()
    {
        var page = cli.Write("short.html", "<html><title>短い</title><body><p>短い頁です。</p></body></html>");

        var explained = await cli.RunAsync("explain", page, "-r", "lake/demo/demo.yaml", "--json");
        var story = Assert.Single(JsonNode.Parse(explained.Output)!.AsArray())!;

        Assert.Equal("短い頁です。", (string?)story["page"]!["text"]);
        Assert.Equal("characters", (string?)story["verdict"]);
        Assert.False((bool)story["rules"]![0]!["passed"]!);
        Assert.Null(story["copy_of"]);
    }

    [Fact]
    public async Task A_file_that_copies_a_page_of_the_corpus_says_which()
    {
        var original = await cli.RunAsync("explain", "http://www.kawabe-techo.example/tori/tsubame/", "-r", "lake/demo/demo.yaml", "--json");
        var text = (string)JsonNode.Parse(original.Output)![0]!["page"]!["text"]!;
        var page = cli.Write("copy.html", $"<body><p>{text.Replace("\n", "</p><p>", StringComparison.Ordinal)}</p></body>");

        var explained = await cli.RunAsync("explain", page, "-r", "lake/demo/demo.yaml", "--json");
        var story = Assert.Single(JsonNode.Parse(explained.Output)!.AsArray())!;

        Assert.Equal("exact", (string?)story["verdict"]);
        Assert.True((bool)story["is_outside"]!);
        Assert.Equal("http://www.kawabe-techo.example/tori/tsubame/", (string?)story["copy_of"]!["url"]);
    }

    [Fact]
    public async Task The_same_demo_again_adds_no_version()
    {
        var again = await cli.RunAsync("run", "lake/demo/demo.yaml", "--json");
        var line = JsonNode.Parse(again.Output)!;

        Assert.Equal(["mixture", "version", "id", "seconds", "is_new"], line.AsObject().Select(member => member.Key));
        Assert.Equal(1, (int)line["version"]!);
        Assert.False((bool)line["is_new"]!);
        Assert.Contains("there already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variants_are_built_beside_it_and_all_versions_verify()
    {
        var built = await cli.RunAsync("run", "lake/demo/demo.yaml", "--variants");
        Assert.Equal(0, built.Code);

        var listed = JsonNode.Parse((await cli.RunAsync("mix", "list", "--json")).Output)!.AsArray();
        Assert.Equal(["demo", "demo.loose", "demo.strict"], listed.Select(mixture => (string)mixture!["mixture"]!));
        Assert.True((int)listed[1]!["pages"]! > (int)listed[0]!["pages"]!);
        Assert.True((int)listed[0]!["pages"]! > (int)listed[2]!["pages"]!);
        foreach (var name in new[] { "demo", "demo.loose", "demo.strict@v1" })
        {
            var verified = await cli.RunAsync("mix", "verify", name);
            Assert.Equal(0, verified.Code);
            Assert.Contains("is sound", verified.Output, StringComparison.Ordinal);
        }
    }
    [Fact]
    public async Task The_card_is_printed_or_written_in_either_language()
    {
        var manifest = JsonNode.Parse((await cli.RunAsync("mix", "show", "demo", "--json")).Output)!;
        var pages = ((long)manifest["totals"]!["all"]!["pages"]!).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

        var printed = await cli.RunAsync("mix", "card", "demo");
        var written = await cli.RunAsync("mix", "card", "demo", "--language", "ja", "--out", "README.ja.md");

        Assert.Equal((0, 0), (printed.Code, written.Code));
        Assert.StartsWith("---\nlanguage:\n- ja\n", printed.Output, StringComparison.Ordinal);
        Assert.Contains($"| all pages | {pages} |", printed.Output, StringComparison.Ordinal);
        Assert.Contains("| `characters` |", printed.Output[printed.Output.IndexOf("## Distributions", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains($"| 全ページ | {pages} |", await File.ReadAllTextAsync(Path.Combine(cli.Folder, "README.ja.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

}
