using CorpusForge.Japanese.Languages;

namespace CorpusForge.Japanese.Tests.Languages;

public sealed class ParagraphGuessesTests
{
    [Fact]
    public void Each_paragraph_has_its_place_and_language()
    {
        const string text = "雨がやんだ。\n\nThe rain stopped.\n雨停了，我们回家吧。\n비가 그쳤다.\n123";

        Assert.Equal(
            [(0, 6, Language.Japanese), (8, 17, Language.Latin), (26, 10, Language.Chinese), (37, 7, Language.Korean), (45, 3, Language.None)],
            Guesses(text).Select(guess => (guess.Start, guess.Length, guess.Language)));
    }

    [Fact]
    public void A_paragraph_without_evidence_has_the_language_of_its_page()
    {
        Assert.Equal([Language.Japanese, Language.Japanese], Languages("消息\n雨がやんだので、家へ帰った。"));
        Assert.Equal([Language.Chinese, Language.Chinese], Languages("消息\n雨停了，我们回家吧，你们也来。"));
    }

    [Fact]
    public void A_product_name_in_katakana_follows_a_chinese_page() =>
        Assert.Equal([Language.Chinese, Language.Chinese], Languages("新款ソニ上市消息公告\n雨停了，我们回家吧，你们也来看看这个地方。"));

    [Fact]
    public void An_empty_text_has_none() => Assert.Empty(Guesses("\n\n"));

    [Fact]
    public void Walking_allocates_nothing()
    {
        const string text = "雨がやんだ。\n東京都千代田区\nThe rain stopped.\n雨停了，我们回家吧。";
        Count(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Count(text);

        Assert.Equal((4, 0L), (count, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    private static int Count(string text)
    {
        var count = 0;
        foreach (var _ in LanguageGuesser.Paragraphs(text))
        {
            count++;
        }

        return count;
    }

    private static IEnumerable<Language> Languages(string text) => Guesses(text).Select(guess => guess.Language);

    private static List<ParagraphGuess> Guesses(string text)
    {
        var guesses = new List<ParagraphGuess>();
        foreach (var guess in LanguageGuesser.Paragraphs(text))
        {
            guesses.Add(guess);
        }

        return guesses;
    }
}
