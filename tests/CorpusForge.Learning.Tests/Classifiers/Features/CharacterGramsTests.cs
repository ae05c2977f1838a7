using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Tests.Classifiers.Features;

public sealed class CharacterGramsTests
{
    [Fact]
    public void A_text_has_its_different_n_grams_of_one_to_four_characters()
    {
        Assert.Equal(["a", "ab", "abc", "abcd", "b", "bc", "bcd", "bcde", "c", "cd", "cde", "d", "de", "e"], Surfaces("abcde"));
        Assert.Equal(14, Found("", "abcde").Length);
        Assert.Equal(4, Found("", "ああああああ").Length);
    }

    [Theory]
    [InlineData("あ\nい")]
    [InlineData("あ い")]
    [InlineData("あ　い")]
    [InlineData("あ\tい")]
    [InlineData("あ\u200Bい")]
    public void No_n_gram_crosses_a_break(string text)
    {
        Assert.Equal(["あ", "い"], Surfaces(text));
        Assert.Equal(Found("", "あ").Concat(Found("", "い")), Found("", text));
    }

    [Theory]
    [InlineData("ＡＢ１", "ab0")]
    [InlineData("AB7", "ab0")]
    [InlineData("ｱｲ", "アイ")]
    [InlineData("2026年", "1999年")]
    [InlineData("①", "9")]
    public void What_is_written_alike_has_the_same_numbers(string one, string other) => Assert.Equal(Found("", one), Found("", other));

    [Fact]
    public void Other_texts_have_other_numbers()
    {
        Assert.NotEqual(Found("", "か"), Found("", "が"));
        Assert.NotEqual(Found("", "ア"), Found("", "あ"));
        Assert.Empty(Found("", "広告").Intersect(Found("", "記事")));
    }

    [Fact]
    public void N_grams_of_the_title_are_numbers_of_their_own()
    {
        Assert.Empty(Found("ランキング", "").Intersect(Found("", "ランキング")));
        Assert.Equal(Found("ランキング", "").Concat(Found("", "本文")), Found("ランキング", "本文"));
    }

    [Fact]
    public void Visit_names_every_number_that_a_page_has_and_no_other()
    {
        const string Title = "【2026年】おすすめ 5選", Text = "１位はＡ社。\n\n口コミ★4.5　\ud83d\ude00 \ud83d 終わり";
        var visited = new HashSet<int>();
        CharacterGrams.Visit(Title, isTitle: true, (number, surface) => Visited(Title, number, surface));
        CharacterGrams.Visit(Text, isTitle: false, (number, surface) => Visited(Text, number, surface));

        Assert.Equal(Found(Title, Text).Order(), visited.Order());

        void Visited(string source, int number, string surface)
        {
            Assert.Contains(surface, source, StringComparison.Ordinal);
            Assert.InRange(number, 0, CharacterGrams.Count - 1);
            visited.Add(number);
        }
    }

    [Fact]
    public void Nothing_is_left_of_the_page_before()
    {
        var grams = new CharacterGrams();
        grams.Read("題名", string.Concat(Enumerable.Range(0x4E00, 9000).Select(unit => (char)unit)));
        Assert.True(grams.Found.Length > 20_000);
        grams.Read("題", "本文");
        Assert.Equal(Found("題", "本文"), grams.Found.ToArray());
        grams.Read("", "");
        Assert.True(grams.Found.IsEmpty);
    }

    private static int[] Found(string title, string text)
    {
        var grams = new CharacterGrams();
        grams.Read(title, text);
        return grams.Found.ToArray();
    }

    private static List<string> Surfaces(string text)
    {
        var surfaces = new List<string>();
        CharacterGrams.Visit(text, isTitle: false, (_, surface) => surfaces.Add(surface));
        return surfaces;
    }
}
