using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Tests.Transforms;

public sealed class HostLinesTests
{
    private static readonly HostLines Lines = new();

    [Theory]
    [InlineData("コメント(3)", "コメント(12)")]
    [InlineData("  みどり商店の日記　", "みどり商店の日記")]
    [InlineData("２０２４年１月の記事", "2024年12月の記事")]
    public void Lines_are_equal_whatever_their_numbers_and_margins(string one, string other)
    {
        Assert.NotEqual(0UL, Lines.HashOf(one));
        Assert.Equal(Lines.HashOf(one), Lines.HashOf(other));
    }

    [Fact]
    public void Other_lines_are_other_lines() => Assert.NotEqual(Lines.HashOf("みどり商店の日記"), Lines.HashOf("みどり商店の日誌"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1,234")]
    [InlineData("1,980円")]
    [InlineData("目次")]
    [InlineData("----")]
    [InlineData("第3章 山の道具")]
    [InlineData("第十二条")]
    [InlineData("この法律は、公布の日から施行する。")]
    [InlineData("本当ですか？")]
    public void What_may_be_a_heading_a_number_or_a_sentence_is_no_candidate(string line) => Assert.Equal(0UL, Lines.HashOf(line));

    [Fact]
    public void Length_and_sentences_are_settings()
    {
        Assert.NotEqual(0UL, new HostLines { Sentences = true }.HashOf("無断で使うことを禁じます。"));
        Assert.NotEqual(0UL, new HostLines { MaxCharacters = 5 }.HashOf("あいうえお"));
        Assert.Equal(0UL, new HostLines { MaxCharacters = 4 }.HashOf("あいうえお"));
    }

    [Fact]
    public void Named_lines_go_and_all_others_stay()
    {
        const string text = "みどり商店の日記\n今日は山へ行った。\nコメント(3)\nみどり商店の日記";
        var named = Lines.HashOf("みどり商店の日記");

        Assert.Equal("今日は山へ行った。\nコメント(3)", Lines.Without(text, hash => hash == named));
        Assert.Same(text, Lines.Without(text, _ => false));
        Assert.Equal("今日は山へ行った。", Lines.Without(text, _ => true));
    }

    [Fact]
    public void A_page_counts_a_line_once()
    {
        var hashes = new HashSet<ulong>();
        Lines.Collect("山の日記\n今日は。\n山の日記\n\n本のメモ", hashes);

        Assert.Equal(new HashSet<ulong> { Lines.HashOf("山の日記"), Lines.HashOf("本のメモ") }, hashes);
    }

    [Fact]
    public void The_hash_never_changes_for_it_is_stored() => Assert.Equal(13793149508568122588UL, Lines.HashOf("みどり商店の日記"));
}
