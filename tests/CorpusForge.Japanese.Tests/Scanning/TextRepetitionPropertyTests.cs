using CorpusForge.Japanese.Scanning;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Japanese.Tests.Scanning;

/// <summary>The n-gram counts against dictionaries of strings.</summary>
public sealed class TextRepetitionPropertyTests
{
    // Few pieces, so that n-grams of ten repeat.
    private static readonly string[] Pieces = ["あ", "い", "、", "\n", "𠮷", "😀", "\uD83D", "\uDE00", "あいうえおかきくけこさし"];

    private static readonly Arbitrary<string> Texts = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();

    [Fact]
    public void Counts_equal_those_of_dictionaries() => Prop.ForAll(Texts, text =>
    {
        var (symbols, counted) = (Symbols(text), TextRepetition.Of(text));
        for (var size = 2; size <= 10; size++)
        {
            var grams = Grams(symbols, size);
            Assert.Equal(
                new GramCounts(
                    grams.Values.Sum(),
                    grams.Count,
                    grams.Values.Where(count => count > 1).Sum(),
                    grams.Values.Count(count => count > 1),
                    grams.Values.DefaultIfEmpty().Max()),
                counted[size]);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void The_share_of_frequent_grams_is_that_of_BigScience() => Prop.ForAll(Texts, text =>
    {
        var counts = Grams(Symbols(text), 5).Values.OrderDescending().ToList();
        var most = Math.Min((int)Math.Sqrt(counts.Count), counts.Count(count => count > 1));
        Assert.Equal(counts.Count == 0 ? 0 : counts.Take(most).Sum() / (double)counts.Sum(), TextRepetition.Of(text).Frequent, 12);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void The_longest_run_is_that_of_grouped_characters() => Prop.ForAll(Texts, text =>
    {
        var longest = 0;
        var run = 0;
        int? last = null;
        foreach (var symbol in Symbols(text))
        {
            run = symbol == last ? run + 1 : 1;
            (last, longest) = (symbol, Math.Max(longest, run));
        }

        Assert.Equal(longest, TextRepetition.Of(text).LongestRun);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_most_frequent_gram_is_known_by_its_first_place() => Prop.ForAll(Texts, text =>
    {
        var symbols = Symbols(text);
        using var levels = new GramLevels(symbols);
        levels.Advance();
        levels.Advance();
        var grams = Grams(symbols, 3);
        if (grams.Values.DefaultIfEmpty().Max() > 1)
        {
            var top = grams.Values.Max();
            var first = Enumerable.Range(0, symbols.Length - 2).First(at => grams[Key(symbols, at, 3)] == top);
            Assert.Equal(first, levels.FirstOfTop());
        }
        else
        {
            Assert.Equal(-1, levels.FirstOfTop());
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static int[] Symbols(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    private static Dictionary<string, int> Grams(int[] symbols, int size)
    {
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at + size <= symbols.Length; at++)
        {
            var key = Key(symbols, at, size);
            grams[key] = grams.GetValueOrDefault(key) + 1;
        }

        return grams;
    }

    private static string Key(int[] symbols, int at, int size) => string.Join(' ', symbols[at..(at + size)]);
}
