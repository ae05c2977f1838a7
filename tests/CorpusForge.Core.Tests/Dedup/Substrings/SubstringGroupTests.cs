using CorpusForge.Core.Dedup.Substrings;

namespace CorpusForge.Core.Tests.Dedup.Substrings;

public sealed class SubstringGroupTests
{
    [Fact]
    public void All_places_of_a_passage_but_the_first_are_found() => Assert.Equal(
        [(1, 1, 4), (2, 0, 4)], Find(4, "xいろはに", "yいろはにz", "いろはに"));

    [Fact]
    public void A_longer_passage_is_one_stretch() => Assert.Equal([(1, 2, 6)], Find(3, "あいろはにほへ", "んんいろはにほへん"));

    [Fact]
    public void Passages_shorter_than_asked_stay() => Assert.Empty(Find(5, "いろはに", "いろはに"));

    [Fact]
    public void A_run_of_one_character_shrinks_to_the_first_passage() => Assert.Equal([(0, 4, 6)], Find(4, "ーーーーーーーーーー"));

    [Fact]
    public void Places_that_overlap_the_first_are_no_repetition() => Assert.Empty(Find(4, "ababab", "ーーーーーーー"));

    [Fact]
    public void No_passage_runs_from_one_text_into_the_next() => Assert.Empty(Find(4, "いろ", "はに", "いろ", "はに"));

    [Fact]
    public void The_unit_between_texts_in_a_text_is_a_unit_like_any_other() => Assert.Equal([(1, 0, 5)], Find(5, "ab\0cd", "ab\0cd", "ab", "cd"));

    // 𠮷 and 𠮟 share their first unit, 𠮷 and 𡮷 their second.
    [Theory]
    [InlineData("いろは𠮷", "いろは𠮟", 1, 0, 3)]
    [InlineData("\uD842\uDFB7いろは", "\uD843\uDFB7いろは", 1, 2, 3)]
    public void No_stretch_cuts_a_surrogate_pair(string first, string second, int text, int start, int length) =>
        Assert.Equal([(text, start, length)], Find(4, first, second));

    [Fact]
    public void Captures_of_the_first_page_keep_what_it_holds_and_others_do_not()
    {
        var group = new SubstringGroup(100);
        foreach (var (text, page) in new[] { ("いろはに", 1UL), ("いろはにほ", 2UL), ("xいろはに、いろはに", 1UL), ("いろはに", 2UL) })
        {
            group.Add(text, page);
        }

        Assert.Equal([(1, 0, 4), (2, 6, 4), (3, 0, 4)], group.Find(4).Select(found => (found.Text, found.Span.Start, found.Span.Length)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Random_texts_against_the_definition(int shortest)
    {
        var random = new Random(shortest);
        for (var round = 0; round < 1500; round++)
        {
            var alphabet = 1 + random.Next(3);
            string[] texts = [.. Enumerable.Range(0, random.Next(5)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => (char)('a' + random.Next(alphabet)))))];

            var pages = texts.Select(_ => (ulong)random.Next(3)).ToArray();

            Assert.Equal(Expected(shortest, texts, pages), Find(shortest, texts, pages));
        }
    }

    [Fact]
    public void A_group_is_used_again()
    {
        var group = new SubstringGroup(20);
        group.Add("いろはに", 1);
        group.Add("いろはに", 2);
        Assert.Equal((2, 10), (group.Texts, group.Room));
        Assert.Single(group.Find(4));
        group.Clear();
        group.Add("いろはに", 3);

        Assert.Empty(group.Find(4));
    }

    private static IEnumerable<(int Text, int Start, int Length)> Find(int shortest, params string[] texts) =>
        Find(shortest, texts, [.. texts.Select((_, page) => (ulong)page)]);

    private static IEnumerable<(int Text, int Start, int Length)> Find(int shortest, string[] texts, ulong[] pages)
    {
        var group = new SubstringGroup(texts.Sum(text => text.Length + 1));
        foreach (var (text, page) in texts.Zip(pages))
        {
            group.Add(text, page);
        }

        return group.Find(shortest).Select(found => (found.Text, found.Span.Start, found.Span.Length));
    }

    private static List<(int Text, int Start, int Length)> Expected(int shortest, string[] texts, ulong[] pages)
    {
        var (seen, stretches) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<(int Text, int Start, int Length)>());
        for (var number = 0; number < texts.Length; number++)
        {
            var own = new Dictionary<string, int>(StringComparer.Ordinal);
            var gone = new bool[texts[number].Length + 1];
            for (var at = 0; at + shortest <= texts[number].Length; at++)
            {
                var passage = texts[number].Substring(at, shortest);
                seen.TryAdd(passage, number);
                own.TryAdd(passage, at);
                if (pages[seen[passage]] != pages[number] || own[passage] + shortest <= at)
                {
                    Array.Fill(gone, true, at, shortest);
                }
            }

            for (var at = 0; at < gone.Length; at++)
            {
                var end = Array.IndexOf(gone, false, at);
                if (end > at)
                {
                    stretches.Add((number, at, end - at));
                    at = end;
                }
            }
        }

        return stretches;
    }
}
