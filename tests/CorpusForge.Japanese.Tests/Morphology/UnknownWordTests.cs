namespace CorpusForge.Japanese.Tests.Morphology;

/// <summary>The rules of char.def and unk.def, each by a dictionary of a few words.</summary>
public sealed class UnknownWordTests
{
    [Theory]
    [InlineData("猫が", "猫|が")]
    [InlineData("123", "123")]
    [InlineData("カナ猫", "カナ|猫")]
    [InlineData("xyz", "xyz")]
    [InlineData("x猫", "x|猫")]
    public void A_group_is_one_word(string text, string expected) => Check(text, expected);

    [Fact]
    public void Kanji_without_a_group_come_in_words_of_up_to_two_and_of_equal_costs_the_later_start_wins() => Check("空海山", "空海|山");

    [Fact]
    public void A_character_of_two_categories_follows_its_first_and_groups_with_both()
    {
        using var sources = new TinyDictionary();
        using var dictionary = sources.Compile();

        // 一 and 二 are KANJINUMERIC first: one group, which goes on over a plain kanji, for they are KANJI too.
        Assert.Equal("一二", Words.Of("一二", dictionary));
        Assert.Equal("二空", Words.Of("二空", dictionary));
    }

    [Theory]
    [InlineData(25, 1)]
    [InlineData(26, 2)]
    public void A_group_has_25_characters_at_most(int length, int words)
    {
        using var sources = new TinyDictionary();
        using var dictionary = sources.Compile();

        Assert.Equal(words, Words.List(new string('カ', length), dictionary).Count);
    }

    [Fact]
    public void A_group_too_long_without_lengths_falls_apart_into_single_characters_until_it_fits()
    {
        using var sources = new TinyDictionary();
        using var dictionary = sources.Compile();

        Assert.Equal("1|1" + new string('1', 24), Words.Of(new string('1', 26), dictionary));
    }

    [Fact]
    public void Where_a_category_does_not_invoke_unknown_words_the_dictionary_alone_speaks()
    {
        using var sources = new TinyDictionary();
        sources["words.csv"] = $"空,1,1,32000,{TinyDictionary.Noun}\nカ,1,1,32000,{TinyDictionary.Noun}\n";
        using var dictionary = sources.Compile();

        Assert.False(Words.List("空", dictionary)[0].IsUnknown);
        Assert.True(Words.List("カ", dictionary)[0].IsUnknown);
    }

    [Theory]
    [InlineData(" 猫  が ", "猫|が")]
    [InlineData("x y", "x|y")]
    [InlineData("カ ナ", "カ|ナ")]
    public void Spaces_are_skipped_and_end_a_group(string text, string expected) => Check(text, expected);

    [Fact]
    public void A_pair_of_surrogates_is_one_character()
    {
        using var sources = new TinyDictionary();
        using var dictionary = sources.Compile();

        Assert.Equal("😀猫", string.Concat(Words.Of("😀猫", dictionary).Split('|')));
        Assert.Equal("😀", Words.Of("😀猫", dictionary).Split('|')[0]);
    }

    private static void Check(string text, string expected)
    {
        using var sources = new TinyDictionary();
        using var dictionary = sources.Compile();

        Assert.Equal(expected, Words.Of(text, dictionary));
    }
}
