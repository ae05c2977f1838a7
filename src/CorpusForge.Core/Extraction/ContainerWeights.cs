namespace CorpusForge.Core.Extraction;

/// <summary>Sums over containers what their blocks weigh.</summary>
internal static class ContainerWeights
{
    // Unpunctuated text longer than this is more than a label.
    private const int LongLabel = 80;

    // Links weigh little, but on a page that is a table of contents there is nothing else.
    private const double WeightOfLinks = 0.1;

    /// <summary>Fills prose and link characters of every container.</summary>
    public static void Sum(List<Block> blocks, List<Container> containers)
    {
        foreach (var block in blocks)
        {
            Add(containers, block.Container, block.LinkCharacters, block.Length - block.LinkCharacters, Prose(block));
        }

        // Children come after their parents: one pass from the end sums whole subtrees.
        for (var at = containers.Count - 1; at > 0; at--)
        {
            Add(containers, containers[at].Parent, containers[at].LinkCharacters, containers[at].Characters, containers[at].Prose);
        }
    }

    /// <summary>Sentences count in full, preformatted text and cells by half, unpunctuated scraps little.</summary>
    public static double Prose(Block block)
    {
        var characters = block.Length - block.LinkCharacters;
        return characters * (block.Stops > 0 ? 1 : block.Kind is BlockKind.Preformatted or BlockKind.Cell || characters > LongLabel ? 0.5 : 0.1);
    }

    /// <summary>What a block weighs in the search for the main text.</summary>
    public static double Of(Block block) => Prose(block) + (WeightOfLinks * block.LinkCharacters);

    /// <summary>What all blocks of a container weigh.</summary>
    public static double Of(Container container) => container.Prose + (WeightOfLinks * container.LinkCharacters);

    private static void Add(List<Container> containers, int at, int links, int characters, double prose)
    {
        var container = containers[at];
        container.LinkCharacters += links;
        container.Characters += characters;
        container.Prose += prose;
        containers[at] = container;
    }
}
