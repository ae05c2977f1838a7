using CorpusForge.Core.Dedup;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class DisjointSetsTests
{
    private const int Documents = 40;

    private static readonly Arbitrary<(int One, int Other)[]> Pairs =
        Gen.ArrayOf(Gen.Choose(0, Documents - 1).Two().Select(pair => (pair.Item1, pair.Item2))).ToArbitrary();

    [Fact]
    public void The_root_of_each_set_is_its_smallest_member_in_whatever_order_pairs_come() => Prop.ForAll(Pairs, pairs =>
    {
        var expected = Smallest(pairs);
        Assert.Equal(expected, Roots(pairs));
        Assert.Equal(expected, Roots([.. pairs.Reverse().Select(pair => (pair.Other, pair.One))]));
        Assert.Equal(expected, Roots([.. pairs.OrderBy(pair => ((pair.One * 31) + pair.Other) * 2654435761 % 97)]));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Documents_never_joined_stand_alone() =>
        Assert.Equal(Enumerable.Range(0, Documents).Select(document => (long)document), Roots([]));

    [Fact]
    public void A_long_chain_has_one_root()
    {
        using var folder = new TempFolder();
        using var sets = new DisjointSets(folder.File("sets"), 100_000);
        for (var document = 99_999; document > 0; document--)
        {
            sets.Union(document, document - 1);
        }

        Assert.Equal(0, sets.Find(99_999));
        Assert.Equal(0, sets.Find(50_000));
    }

    private static IEnumerable<long> Roots((int One, int Other)[] pairs)
    {
        using var folder = new TempFolder();
        using var sets = new DisjointSets(folder.File("sets"), Documents);
        foreach (var (one, other) in pairs)
        {
            sets.Union(one, other);
        }

        return [.. Enumerable.Range(0, Documents).Select(document => sets.Find(document))];
    }

    // Labels spread along the pairs until none changes.
    private static long[] Smallest((int One, int Other)[] pairs)
    {
        var label = Enumerable.Range(0, Documents).Select(document => (long)document).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (one, other) in pairs)
            {
                var least = Math.Min(label[one], label[other]);
                changed |= label[one] != least || label[other] != least;
                (label[one], label[other]) = (least, least);
            }
        }

        return label;
    }
}
