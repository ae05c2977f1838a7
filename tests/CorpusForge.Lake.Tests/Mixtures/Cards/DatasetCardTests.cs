using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusForge.Core.Mixtures;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Mixtures.Cards;
using YamlDotNet.RepresentationModel;

namespace CorpusForge.Lake.Tests.Mixtures.Cards;

public sealed partial class DatasetCardTests
{
    private const string Hostile = "a|b`c`*d* <script>alert(1)</script> [x](javascript:y) https://evil.example www.evil.example @user\n# head\u202e";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Counts_of_the_card_are_those_of_the_manifest(bool japanese)
    {
        var manifest = Sample();
        var rows = Rows(Card(manifest, japanese));

        Assert.Contains(rows, row => row.SequenceEqual([japanese ? "全ページ" : "all pages", "1,234", "5,678,901", "17,000,000", "3,456,789"]));
        Assert.Contains(rows, row => row is [_, "2,468", "11,357,802", "34,000,000", "—"]);
        foreach (var (name, total) in manifest.Totals.Sources.Concat(manifest.Totals.Years))
        {
            Assert.Contains(rows, row => row.SequenceEqual([$"`{name}`", Number(total.Pages), Number(total.Characters), Number(total.Bytes)]));
        }

        foreach (var step in manifest.Funnel.Steps)
        {
            Assert.Contains(rows, row => row.Length == 6 && row[0].EndsWith($"`{step.Name}`", StringComparison.Ordinal)
                && row.Skip(1).Take(3).SequenceEqual([Number(step.Before), Number(step.Before - step.After), Number(step.After)]));
        }
    }

    [Fact]
    public void Both_languages_have_the_same_sections_tables_and_numbers()
    {
        var (english, japanese) = (Card(Sample(), japanese: false), Card(Sample(), japanese: true));

        Assert.Equal(12, Heads().Count(english));
        Assert.Equal(Heads().Count(english), Heads().Count(japanese));
        Assert.Equal(Rows(english).Select(row => row.Length), Rows(japanese).Select(row => row.Length));
        Assert.Equal(Rows(english).Select(Numbers), Rows(japanese).Select(Numbers));
        Assert.Equal(Blocks(english), Blocks(japanese));
        Assert.DoesNotMatch("[ぁ-ん]", Prose(english));
    }

    [Fact]
    public void Japanese_sentences_are_polite()
    {
        var card = Card(Sample(), japanese: true);

        Assert.DoesNotMatch("(である|だった|ではない|された|しない)。", card);
        Assert.Matches("(です|ます|ください|ません)。", card);
    }

    [Fact]
    public void The_front_matter_is_yaml_that_hubs_read()
    {
        var facts = new CardFacts { Splits = [new CardSplit("train", "data/train/*.parquet", 1200), new CardSplit("test", "data/te\"st: #1/*.parquet", 34)] };
        var yaml = Head(DatasetCard.English(Sample(), facts));

        Assert.Equal(["ja"], Texts(yaml["language"]));
        Assert.Equal("cc-by-4.0", yaml["license"].ToString());
        Assert.Equal(["text-generation"], Texts(yaml["task_categories"]));
        Assert.Equal(["1K<n<10K"], Texts(yaml["size_categories"]));
        var files = (YamlSequenceNode)yaml["configs"][0]["data_files"];
        Assert.Equal(
            [("train", "data/train/*.parquet"), ("test", "data/te\"st: #1/*.parquet")], files.Select(file => (file["split"].ToString(), file["path"].ToString())));
    }

    [Theory]
    [InlineData(0, "n<1K")]
    [InlineData(999, "n<1K")]
    [InlineData(1_000, "1K<n<10K")]
    [InlineData(123_456_789, "100M<n<1B")]
    [InlineData(2_000_000_000_000, "n>1T")]
    public void The_size_is_that_of_the_pages(long pages, string size)
    {
        var manifest = Sample();
        manifest = manifest with { Totals = manifest.Totals with { All = new PageTotal(pages, 1, 1) } };

        Assert.Equal([size], Texts(Head(DatasetCard.English(manifest, new CardFacts()))["size_categories"]));
    }

    [Theory]
    [InlineData("unknown", null, null)]
    [InlineData("other", "CC-BY-4.0", null)]
    [InlineData("other", "CC-BY-4.0", "MIT")]
    [InlineData("other", "terms of the site: ask", "terms of the site: ask")]
    [InlineData("mit", "MIT", "mit")]
    public void The_licence_is_one_only_where_all_sources_state_it(string expected, string? first, string? second)
    {
        var manifest = Sample();
        manifest.Recipe["sources"] = new JsonArray(new JsonObject { ["name"] = "a", ["license"] = first, ["terms"] = "t" }, new JsonObject { ["name"] = "b", ["license"] = second, ["terms"] = "t" });
        var card = DatasetCard.English(manifest, new CardFacts());

        Assert.Equal(expected, Head(card)["license"].ToString());
        Assert.Equal(first is null || second is null, card.Contains("| not stated | t |", StringComparison.Ordinal));
    }

    [Fact]
    public void What_stands_on_pages_cannot_act_in_the_card()
    {
        var manifest = Sample();
        manifest = manifest with
        {
            Totals = manifest.Totals with { Domains = [new DomainTotal(Hostile, 1, 2)], Sources = new(StringComparer.Ordinal) { [Hostile] = new PageTotal(7, 8, 9) } },
            Inputs = [new ManifestInput("crawl", Hostile, 5, "ab")],
        };
        manifest.Recipe["sources"] = new JsonArray(new JsonObject { ["name"] = "crawl", ["license"] = Hostile, ["terms"] = "``` \n---\n" });
        var clean = Card(Sample(), japanese: false);
        var card = Card(manifest, japanese: false);

        Assert.Equal(Heads().Count(clean), Heads().Count(card));
        Assert.Contains(Rows(card), row => row is [_, "1", "2", _]);
        Assert.Contains(Rows(card), row => row is [_, "7", "8", "9"]);
        var outside = CodeOf().Replace(Prose(card), "");
        Assert.DoesNotContain("<script", outside, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("www.", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](", outside, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', Prose(card));
        Assert.NotNull(Head(card));
    }

    [Fact]
    public void Rules_are_told_with_their_bounds_in_the_words_of_the_table_of_rules()
    {
        Assert.Contains("| `hiragana-ratio` | ≥ 0.25 | hiragana, of the Japanese letters |", Card(Sample(), japanese: false), StringComparison.Ordinal);
        Assert.Contains("| `hiragana-ratio` | ≥ 0.25 | 日本語文字に占めるひらがなの割合 |", Card(Sample(), japanese: true), StringComparison.Ordinal);
        Assert.Contains("| `mean-sentence-length` | 15 – 100 |", Card(Sample(), japanese: false), StringComparison.Ordinal);
        Assert.Contains("| telephone numbers | masked | 0 |", Card(Sample(), japanese: false), StringComparison.Ordinal);
        Assert.Contains("| payment card numbers | page removed | 3 |", Card(Sample(), japanese: false), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_manifest_that_lacks_parts_has_a_card_too()
    {
        var manifest = Sample();
        manifest = manifest with
        {
            Recipe = new JsonObject { ["mixture"] = new JsonObject { ["seed"] = 42 } }, Inputs = [], Texts = null, Parent = null,
            Stages = new(StringComparer.Ordinal), SkippedRecords = new(StringComparer.Ordinal),
            Totals = manifest.Totals with { Seen = null, Sources = new(StringComparer.Ordinal), Years = new(StringComparer.Ordinal), Domains = [], DomainCount = 0 },
        };

        var (english, japanese) = (DatasetCard.English(manifest, new CardFacts()), DatasetCard.Japanese(manifest, new CardFacts()));

        Assert.Equal("unknown", Head(english)["license"].ToString());
        Assert.Contains("**Duplicates** were not looked for.", english, StringComparison.Ordinal);
        Assert.Contains("The recipe has no step that masks personal data", english, StringComparison.Ordinal);
        Assert.Equal(Heads().Count(english), Heads().Count(japanese));
        Assert.DoesNotMatch("\n\n\n", english);
    }

    [Fact]
    public void Deciles_are_values_of_the_pages() =>
        Assert.Equal([1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], CardDeciles.Of("x", Enumerable.Range(1, 100).Reverse().Select(value => (double)value))!.Values);

    private static string Card(Manifest manifest, bool japanese)
    {
        var facts = new CardFacts { Tokens = 3_456_789, Tokenizer = "bpe-32k", Blocked = 4, Contact = "data@example.jp", Distributions = [CardDeciles.Of("characters", [1, 2, 3])!] };
        return japanese ? DatasetCard.Japanese(manifest, facts) : DatasetCard.English(manifest, facts);
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static List<string[]> Rows(string card) =>
        [.. TableRow().Matches(card).Select(row => Bar().Split(row.Groups[1].Value).Select(cell => cell.Trim()).ToArray())];

    private static string Numbers(string[] row) => string.Join(' ', Digits().Matches(string.Join(' ', row)).Select(number => number.Value));

    private static List<string> Blocks(string card) => [.. CodeBlock().Matches(card).Select(block => block.Value)];

    private static string Prose(string card) => CodeBlock().Replace(card[(card.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..], "");

    private static YamlMappingNode Head(string card)
    {
        Assert.StartsWith("---\n", card, StringComparison.Ordinal);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(card[4..card.IndexOf("\n---\n", StringComparison.Ordinal)]));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static IEnumerable<string> Texts(YamlNode list) => ((YamlSequenceNode)list).Select(item => item.ToString());

    private static Manifest Sample() => new()
    {
        Name = "ja-web",
        Version = 3,
        Id = "0123456789abcdef0123456789abcdef",
        Parent = "fedcba98765432100123456789abcdef",
        Recipe = JsonNode.Parse("""
            {
              "sources": [{ "name": "crawl", "kind": "warc", "license": "CC-BY-4.0", "terms": "https://example.jp/terms" }],
              "extract": { "mode": "balanced" },
              "transforms": [{ "normalize": {} }, { "mask-personal-data": { "phone": "mask", "credit-card": "remove-page", "email": "off" } }],
              "keep": [{ "hiragana-ratio": { "low": 0.25 } }, { "mean-sentence-length": { "low": 15, "high": 100 } }, { "adult-score": { "high": 0.5 } }],
              "dedup": { "url": true, "exact": false, "near": { "bands": 14, "rows": 8 }, "against": ["ja-web@v1"] },
              "decontaminate": { "sets": [{ "name": "quiz" }], "remove": "page" },
              "mixture": { "seed": 42, "sample": 0.5, "weights": { "crawl": 2 }, "period": false, "rehydrate": false }
            }
            """)!.AsObject(),
        Inputs = [new ManifestInput("crawl", "web.warc.gz", 12345, "aabb")],
        Stages = new(StringComparer.Ordinal) { ["verdicts"] = "key" },
        Funnel = new Funnel
        {
            PagesIn = 9_999,
            Kept = 1_234,
            Removed = new(StringComparer.Ordinal) { ["hiragana-ratio"] = 5_000, ["mask-personal-data.credit-card"] = 3, ["contaminated"] = 2 },
            Duplicates = new(StringComparer.Ordinal) { ["near"] = 3_750 },
            Quarantined = new(StringComparer.Ordinal) { ["gzip-corrupt"] = 10 },
            Steps = [new FunnelStep("quarantine", 9_999, 9_989), new FunnelStep("hiragana-ratio", 9_989, 4_989), new FunnelStep("near", 4_984, 1_234)],
        },
        SkippedRecords = new(StringComparer.Ordinal) { ["revisit"] = 77 },
        Texts = new(StringComparer.Ordinal) { ["paragraphs"] = new TextTotal(11, 22, 333) { Removed = true } },
        Totals = new ManifestTotals
        {
            All = new PageTotal(1_234, 5_678_901, 17_000_000),
            Seen = new PageTotal(2_468, 11_357_802, 34_000_000),
            Sources = new(StringComparer.Ordinal) { ["crawl"] = new PageTotal(1_234, 5_678_901, 17_000_000) },
            Years = new(StringComparer.Ordinal) { ["2024"] = new PageTotal(1_000, 5_000_000, 15_000_000), ["2025"] = new PageTotal(234, 678_901, 2_000_000) },
            Domains = [new DomainTotal("漢字.jp", 1_234, 5_678_901)],
            DomainCount = 1,
        },
        Shards = [new ManifestShard("shard-00000.parquet", 1_234, 6_000_000, "cc")],
    };

    [GeneratedRegex("^## .+$", RegexOptions.Multiline)]
    private static partial Regex Heads();

    [GeneratedRegex(@"^\| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"\d[\d,.]*")]
    private static partial Regex Digits();

    [GeneratedRegex("^(`{3,})(?:json|python|sh|sql|bibtex)\n.*?^\\1$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("(`+).*?\\1")]
    private static partial Regex CodeOf();
}
