using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Features;

public sealed class WordNumbersTests
{
    private readonly WordNumbers words = new();

    [Fact]
    public void A_text_has_its_words_and_the_pairs_of_neighbours()
    {
        Assert.Single(Found("", "猫"));
        Assert.Equal(5, Found("", "猫と犬").Length);
        Assert.All(Found("題名です", "猫と犬がいる。"), number => Assert.InRange(number, 0, WordNumbers.Count - 1));
    }

    [Fact]
    public void Title_and_text_are_no_neighbours_and_nothing_is_left_of_the_page_before()
    {
        Assert.Equal(2, Found("猫", "犬").Length);
        Assert.Empty(Found("", ""));
        Assert.Equal(Found("", "猫"), Found("猫", ""));
    }

    private int[] Found(string title, string text)
    {
        words.Read(new PageView(Pages.Of("https://a.jp/", text, title)));
        return words.Found.ToArray();
    }
}
