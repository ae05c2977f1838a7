using CorpusForge.Core.Dedup.Substrings;

namespace CorpusForge.Core.Tests.Dedup.Substrings;

/// <summary>Against sorting by comparison, on small alphabets: there texts repeat themselves most.</summary>
public sealed class SuffixArrayTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("ba\uFFFF\0")]
    [InlineData("\uFFFF\uFFFF\0\0")]
    [InlineData("")]
    [InlineData("banana")]
    [InlineData("mississippi")]
    [InlineData("すもももももももものうち")]
    public void Suffixes_stand_in_ordinal_order(string text) => Check(text);

    [Theory]
    [InlineData(1, 40, 60)]
    [InlineData(2, 40, 3000)]
    [InlineData(3, 60, 3000)]
    [InlineData(40, 90, 500)]
    [InlineData(2, 3000, 30)]
    [InlineData(60_000, 3000, 20)]
    public void Random_texts_of_small_and_large_alphabets(int alphabet, int longest, int rounds)
    {
        var random = new Random(5);
        for (var round = 0; round < rounds; round++)
        {
            Check(string.Create(random.Next(longest), random, (units, from) =>
            {
                foreach (ref var unit in units)
                {
                    unit = (char)('a' + from.Next(alphabet));
                }
            }));
        }
    }

    [Fact]
    public void Texts_made_of_themselves_need_many_levels()
    {
        var (one, other) = ("a", "b");
        for (var step = 0; step < 16; step++)
        {
            (one, other) = (other + one, one);
        }

        Check(one);
        Check(string.Concat(Enumerable.Repeat(one[..300], 10)));
    }

    private static void Check(string text)
    {
        var suffixes = new int[text.Length];
        SuffixArray.Build(text, suffixes);
        var expected = Enumerable.Range(0, text.Length).ToArray();
        Array.Sort(expected, (one, other) => text.AsSpan(one).SequenceCompareTo(text.AsSpan(other)));
        Assert.Equal(expected, suffixes);

        var common = new int[text.Length];
        SuffixArray.CommonPrefixes(text, suffixes, common);
        for (var rank = 0; rank < suffixes.Length; rank++)
        {
            var prefix = rank == 0 ? 0 : text.AsSpan(suffixes[rank]).CommonPrefixLength(text.AsSpan(suffixes[rank - 1]));
            Assert.Equal(prefix, common[suffixes[rank]]);
        }
    }
}
