using CorpusForge.Core.Dedup;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class ConnectedComponentsTests
{
    private const int Documents = 40;
    private const long AllInMemory = 1 << 20;

    private static readonly Arbitrary<(int One, int Other)[]> Links =
        Gen.ArrayOf(Gen.Choose(0, Documents - 1).Two().Select(pair => (pair.Item1, pair.Item2))).ToArbitrary();

    [Fact]
    public void The_root_of_each_component_is_its_smallest_document_in_whatever_order_links_come() => Prop.ForAll(Links, links =>
    {
        var expected = Smallest(links);
        Assert.Equal(expected, Roots(links));
        Assert.Equal(expected, Roots([.. links.Reverse().Select(link => (link.Other, link.One))]));
        Assert.Equal(expected, Roots([.. links, .. links]));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Documents_that_nothing_links_are_not_named()
    {
        using var folder = new TempFolder();
        using var components = new ConnectedComponents(folder.Path, AllInMemory);
        components.Add(3, 3);

        Assert.Empty(components.Find());
    }

    // A chain is the worst shape: each round halves it.
    [Theory]
    [InlineData(AllInMemory * 64, false)]
    [InlineData(64 << 10, true)]
    public void A_long_chain_has_one_root_with_much_memory_and_with_little(long memory, bool spills)
    {
        const int length = 20_000;
        using var folder = new TempFolder();
        using var components = new ConnectedComponents(folder.File("work"), memory);
        for (var document = length; document > 0; document--)
        {
            components.Add(document, document - 1);
        }

        Assert.Equal(spills, Directory.Exists(folder.File("work")));
        Assert.Equal(Enumerable.Range(1, length).Select(document => new OrdinalPair(document, 0)), components.Find());
        Assert.InRange(components.Rounds, 2, 40);
    }

    [Fact]
    public void Nothing_is_left_on_disk()
    {
        using var folder = new TempFolder();
        using (var components = new ConnectedComponents(folder.Path, 1))
        {
            for (var document = 5_000; document > 0; document--)
            {
                components.Add(document, document / 2);
            }

            Assert.Equal(5_000, components.Find().Count());
        }

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static long[] Roots((int One, int Other)[] links)
    {
        using var folder = new TempFolder();
        using var components = new ConnectedComponents(folder.Path, AllInMemory);
        Array.ForEach(links, link => components.Add(link.One, link.Other));
        var roots = Enumerable.Range(0, Documents).Select(document => (long)document).ToArray();
        foreach (var pair in components.Find())
        {
            roots[pair.From] = pair.To;
        }

        return roots;
    }

    // Labels spread along the links until none changes.
    private static long[] Smallest((int One, int Other)[] links)
    {
        var label = Enumerable.Range(0, Documents).Select(document => (long)document).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (one, other) in links)
            {
                var least = Math.Min(label[one], label[other]);
                changed |= label[one] != least || label[other] != least;
                (label[one], label[other]) = (least, least);
            }
        }

        return label;
    }
}
