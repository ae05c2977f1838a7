using CorpusForge.Japanese.Scanning;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Japanese.Tests.Scanning;

public sealed class KeywordTrieTests
{
    [Fact]
    public void The_longest_word_counts_and_words_do_not_overlap() =>
        Assert.Equal([new KeywordHits(2, 2, 6)], Trie(["雨", "雨降り", "降り続く", "続く雨"]).Count("雨降り続く雨の日"));

    [Fact]
    public void Each_list_is_matched_by_itself() => Assert.Equal(
        [new KeywordHits(1, 1, 3), new KeywordHits(1, 1, 2), new KeywordHits(1, 1, 3)], Trie(["雨降り"], ["降り"], ["雨降り"]).Count("雨降り"));

    [Theory]
    [InlineData("リュックサックを買う", 0)]
    [InlineData("サックを買う", 1)]
    [InlineData("そのサックー", 0)]
    [InlineData("アスパラガスとアス", 1)]
    public void A_word_of_katakana_touches_no_katakana(string text, int hits) => Assert.Equal(hits, Trie(["サック", "アス"]).Count(text)[0].Hits);

    [Theory]
    [InlineData("Essex", 0)]
    [InlineData("SEX と", 1)]
    [InlineData("これはsexです", 1)]
    [InlineData("sex2", 0)]
    public void A_word_of_ASCII_touches_none_and_ignores_case(string text, int hits) => Assert.Equal(hits, Trie(["Sex"]).Count(text)[0].Hits);

    [Fact]
    public void Bounds_decide_in_place_of_neighbours() =>
        Assert.Equal(new KeywordHits(1, 1, 3), Trie(["サック", "リュ"]).Count("リュックサック", new Behind(4))[0]);

    [Fact]
    public void A_word_of_one_character_is_found_at_the_end() => Assert.Equal(2, Trie(["雨"]).Count("雨と雨")[0].Hits);

    [Fact]
    public void Hits_equal_those_of_a_search_word_by_word()
    {
        string[] pieces = ["雨", "降", "り", "が", "ｱ", "a", "B"];
        var texts = Gen.ArrayOf(Gen.Elements(pieces)).Select(string.Concat).ToArbitrary();
        var words = Gen.ArrayOf(Gen.NonEmptyListOf(Gen.Elements(pieces[..5])).Select(list => string.Concat(list.Take(4)))).ToArbitrary();
        Prop.ForAll(texts, words, (text, list) => Assert.Equal(Naive(text, list), Trie(list).Count(text)[0].Hits))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Thousands_of_words_are_told_apart()
    {
        var words = Enumerable.Range(0, 5000).Select(number => $"語{(char)('一' + number)}").ToArray();

        Assert.Equal(new KeywordHits(5000, 5000, 10_000), Trie(words).Count(string.Concat(words))[0]);
    }

    private static int Naive(string text, string[] words)
    {
        var hits = 0;
        for (var at = 0; at < text.Length;)
        {
            var longest = words.Where(word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0).Select(word => word.Length).DefaultIfEmpty().Max();
            hits += longest > 0 ? 1 : 0;
            at += Math.Max(1, longest);
        }

        return hits;
    }

    private static KeywordTrie Trie(params string[][] lists) => new(lists);

    private sealed class Behind(int place) : IKeywordBounds
    {
        public bool IsWord(int start, int end) => start >= place;
    }
}
