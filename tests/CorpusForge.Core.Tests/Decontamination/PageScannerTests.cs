using CorpusForge.Core.Decontamination;

namespace CorpusForge.Core.Tests.Decontamination;

public sealed class PageScannerTests
{
    private const string Question = "山あいの村で毎年十月に開かれる焼き物の市は、何年に始まりましたか？";
    private const string Before = "村の暮らしを記す日記です。\n今日は朝から雨でした。\n";
    private const string After = "\n夕方には晴れて、虹が出ました。";

    private static readonly GramSettings Characters = new DecontaminateSettings { Sets = [] }.Grams;
    private static readonly GramSettings Words = new DecontaminateSettings { Sets = [], Unit = GramUnit.Words }.Grams;

    [Theory]
    [InlineData("山あいの村で毎年十月に開かれる焼き物の市は、何年に始まりましたか？")]
    [InlineData("山あいの村で毎年十月に開かれる\n焼き物の市は　何年に始まりましたか")]
    [InlineData("山あいの村デ毎年十月ニ開カレル焼キ物ノ市ハ、何年ニ始マリマシタカ。")]
    [InlineData("山あいの村で毎年十月に開か")]
    [InlineData("れる焼き物の市は、何年に始まりました")]
    [InlineData("山あいの村で毎年十月", false)]
    [InlineData("村で開かれる市は何年に始まったのでしょうか", false)]
    [InlineData("", false)]
    public void An_item_is_found_however_it_is_written_and_by_half(string written, bool found = true)
    {
        var page = Before + written + After;
        var matches = Scanner(Characters, Question).Find(page);

        Assert.Equal(found, matches.Count == 1);
        Assert.All(matches, match => Assert.InRange(match.Overlap, 0.4, 1));
    }

    [Fact]
    public void The_span_is_the_place_in_the_page()
    {
        var page = Before + "問：山あいの村で毎年十月に開かれる、ﾔｷﾓﾉの市は何年に。" + After;
        var match = Assert.Single(Scanner(Characters, Question.Replace("焼き物", "やきもの", StringComparison.Ordinal)).Find(page));

        Assert.Equal("山あいの村で毎年十月に開かれる、ﾔｷﾓﾉの市は何年に", Assert.Single(match.Spans) is var span ? page.Substring(span.Start, span.Length) : "");
    }

    [Fact]
    public void Overlap_is_the_share_of_letters_that_are_there()
    {
        const string Item = "一二三四五六七八九十百千万億兆京垓甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥春";

        Assert.Equal(1, Assert.Single(Scanner(Characters, Item).Find(Item)).Overlap);
        Assert.Equal(0.5, Assert.Single(Scanner(Characters, Item).Find("前" + Item[..20] + "後")).Overlap);
        Assert.Equal(0.4, Assert.Single(Scanner(Characters, Item).Find("前" + Item[24..])).Overlap);
        Assert.Empty(Scanner(Characters, Item).Find("前" + Item[25..]));
    }

    [Fact]
    public void A_long_run_counts_whatever_its_share()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(at => (char)('一' + (at * 7))));

        Assert.Empty(Scanner(Characters, text).Find(text.AsSpan(100, 49)));
        Assert.Single(Scanner(Characters, text).Find(text.AsSpan(100, 50)));
    }

    [Fact]
    public void Letters_of_an_alphabet_count_half()
    {
        const string Item = "pay attention to the old wooden bridge";

        Assert.Empty(Scanner(Characters, Item).Find("please pay attention to the other one"));
        Assert.Single(Scanner(Characters, Item).Find("Pay attention, to the OLD wooden bridge!"));
        Assert.Equal(TextStatus.TooShort, Scanner(Characters, "attention to the bridge").Index.Texts[0].Status);
    }

    [Fact]
    public void Short_items_are_counted_and_items_of_n_letters_found_whole()
    {
        var scanner = Scanner(Characters, "水を出す時に捻る物は", "夜空に光る一番明るい星は何");

        Assert.Equal([TextStatus.TooShort, TextStatus.Tested], scanner.Index.Texts.Select(text => text.Status));
        Assert.Equal(1, Assert.Single(scanner.Find("夜空に光る一番明るい星は何ですか。水を出す時に捻る物は")).Text);
    }

    [Fact]
    public void What_many_items_share_is_not_searched()
    {
        const string Wording = "次の文章をよく読んであとの問いに記号で答えなさい";
        string[] items = [.. Enumerable.Range(0, 11).Select(at => $"{Wording}{(char)('一' + at)}"), Wording + "庭に植えた柿の木に最初の実がなったのは何年目か"];
        var scanner = Scanner(Characters, items);

        Assert.Equal(TextStatus.Shared, scanner.Index.Texts[0].Status);
        Assert.Empty(scanner.Find(Wording + "。"));
        Assert.Equal(11, Assert.Single(scanner.Find("庭に植えた柿の木に最初の実がなった")).Text);
        Assert.Equal(12, Scanner(Characters with { Shared = 12 }, items).Find(Wording + "。").Count);
    }

    [Fact]
    public void What_a_text_repeats_hundreds_of_times_is_not_searched()
    {
        Assert.Equal(TextStatus.Tested, Scanner(Characters, new string('あ', 200)).Index.Texts[0].Status);
        Assert.Equal(TextStatus.Shared, Scanner(Characters, new string('あ', 400)).Index.Texts[0].Status);
    }

    [Fact]
    public void Words_match_as_words()
    {
        var page = Before + Question.Replace("、", "，", StringComparison.Ordinal) + After;
        var match = Assert.Single(Scanner(Words, Question).Find(page));

        Assert.Equal(1, match.Overlap);
        Assert.StartsWith("山あいの村", page[match.Spans[0].Start..], StringComparison.Ordinal);
        Assert.Empty(Scanner(Words, Question).Find(Before + "" + After));
    }

    [Fact]
    public void Matches_are_those_of_a_search_letter_by_letter()
    {
        var random = new Random(3);
        string[] items = [.. Enumerable.Range(0, 60).Select(_ => Letters(random, random.Next(5, 40)))];
        var scanner = Scanner(Characters with { Overlap = 0.01, Run = 10_000 }, items);
        for (var round = 0; round < 200; round++)
        {
            var page = Letters(random, 30) + string.Concat(Enumerable.Range(0, 3).Select(_ => Piece(random, items[random.Next(items.Length)]) + "。" + Letters(random, 5)));
            var expected = items.Index().Where(item => Covered(item.Item, page.Replace("。", "", StringComparison.Ordinal)) >= 13).Select(item => item.Index);

            Assert.Equal(expected, scanner.Find(page).Select(match => match.Text));
        }
    }

    private static int Covered(string item, string page)
    {
        var length = Math.Min(13, item.Length);
        var covered = new bool[item.Length];
        for (var at = 0; item.Length >= 13 && at + length <= item.Length; at++)
        {
            if (page.Contains(item.Substring(at, length), StringComparison.Ordinal))
            {
                covered.AsSpan(at, length).Fill(true);
            }
        }

        return covered.Count(is1 => is1);
    }

    // Few different letters, so that pieces repeat.
    private static string Letters(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('一' + random.Next(4))));

    private static string Piece(Random random, string item) => random.Next(3) switch { 0 => item, 1 => item[..(item.Length / 2)], _ => item[(item.Length / 3)..] };

    private static PageScanner Scanner(GramSettings settings, params string[] items) => new(EvaluationIndex.Of(
        [new EvaluationSet("set", [.. items.Select((item, at) => new EvaluationItem("set", $"{at}", [new EvaluationText("question", item)]))], [], [], [], [])], settings));
}
