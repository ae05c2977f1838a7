using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Tests.Classifiers.Features;

public sealed class LexiconsTests
{
    [Fact]
    public void Every_list_has_words_and_the_lists_stand_in_order()
    {
        Assert.True(Lexicons.Names.Count >= 25, $"{Lexicons.Names.Count} lists");
        Assert.Equal(Lexicons.Names.Order(StringComparer.Ordinal), Lexicons.Names);
        Assert.All(Lexicons.Names, name => Assert.True(Lexicons.WordsOf(name).Count >= 10, name));
        Assert.Equal(Lexicons.Names.Count, Lexicons.Words.Lists);
    }

    [Fact]
    public void Every_word_is_found_in_a_text_of_its_own() => Assert.All(
        Lexicons.Names.SelectMany((name, list) => Lexicons.WordsOf(name).Select(word => (name, list, word))),
        entry => Assert.True(Lexicons.Words.Count(entry.word)[entry.list].Hits > 0, $"{entry.name}: {entry.word}"));

    [Theory]
    [InlineData("adult-strong", "アスパラガスのベーコン巻き")]
    [InlineData("adult-strong", "エセックス州の歴史")]
    [InlineData("adult-strong", "essex and sussex")]
    [InlineData("disclosure", "sponsoredship")]
    public void A_word_inside_a_longer_one_is_none(string list, string text) => Assert.Equal(0, Hits(list, text));

    [Theory]
    [InlineData("disclosure", "SPONSORED")]
    [InlineData("disclosure", "【pr】の記事")]
    [InlineData("disclosure", "アフィリエイト広告を利用しています")]
    public void Capitals_of_ascii_do_not_count(string list, string text) => Assert.True(Hits(list, text) > 0, text);

    [Fact]
    public void A_list_that_is_not_there_is_an_error() => Assert.Throws<InvalidOperationException>(() => Lexicons.WordsOf("nothing"));

    private static int Hits(string list, string text) => Lexicons.Words.Count(text)[Lexicons.Names.ToList().IndexOf(list)].Hits;
}
