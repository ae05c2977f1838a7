namespace CorpusForge.Core.Extraction;

/// <summary>Finds the innermost container that holds the main text.</summary>
internal static class MainContainer
{
    // The search goes down into a child that holds this share of what the page weighs: one that calls itself content needs less, a section more,
    // and so does any child of what calls itself content.
    private const double ShareOfContent = 0.7;
    private const double ShareOfOthers = 0.92;
    private const double ShareOfSections = 0.98;

    // A sibling of the same shape with so many characters makes it one part of several: sections, posts of a thread.
    private const int CharactersOfParts = 20;

    // One that holds the title and most of the prose is it, where no other is near it in weight.
    private const double ShareOfTitled = 0.5;
    private const double ShareOfSiblings = 0.6;

    /// <summary>Index of the container; <paramref name="title"/> is the block of the page's title, -1 when it has none.</summary>
    public static int Find(BlockReader page, bool[] dropped, int title)
    {
        var containers = page.Containers;
        var isProse = containers[0].Prose > containers[0].LinkCharacters;
        var weights = Weights(page.Blocks, containers, dropped);
        var (main, isStated) = (0, false);
        while (true)
        {
            var child = Heaviest(containers, weights, main);
            if (child < 0 || weights[child] == 0 || containers[child].IsList
                || (weights[child] < weights[0] * ShareToKeep(containers[child].Role, isStated) && !(isProse && IsTitled(page, dropped, weights, main, child, title)))
                || IsOneOfSeveral(containers, dropped, main, child))
            {
                return main;
            }

            main = child;
            isStated |= containers[child].Role == ContainerRole.Content;
        }
    }

    private static bool IsTitled(BlockReader page, bool[] dropped, double[] weights, int parent, int child, int title)
    {
        var containers = page.Containers;
        if (title < containers[child].FirstBlock || title >= containers[child].BlockEnd || weights[child] < ShareOfTitled * weights[parent])
        {
            return false;
        }

        for (var at = parent + 1; at < containers[parent].End; at = containers[at].End)
        {
            if (at != child && !dropped[at] && (weights[at] > ShareOfSiblings * weights[child] || (at > child && HoldsSection(page, containers[at]))))
            {
                return false;
            }
        }

        return true;
    }

    // A heading that is none of a frame, and prose below it.
    private static bool HoldsSection(BlockReader page, Container box)
    {
        for (var at = box.FirstBlock; at < box.BlockEnd; at++)
        {
            var block = page.Blocks[at];
            if (block.Kind == BlockKind.Heading && FrameHeadings.IsOne(page, at, isShop: true))
            {
                return false;
            }

            if (block.Kind == BlockKind.Heading && at + 1 < box.BlockEnd && page.Blocks[at + 1] is { LinkShare: < 0.6, Length: > CharactersOfParts })
            {
                return true;
            }
        }

        return false;
    }

    private static double ShareToKeep(ContainerRole role, bool isStated) =>
        role == ContainerRole.Content ? ShareOfContent : isStated || role == ContainerRole.Section ? ShareOfSections : ShareOfOthers;

    private static double[] Weights(List<Block> blocks, List<Container> containers, bool[] dropped)
    {
        var weights = new double[containers.Count];
        foreach (var block in blocks)
        {
            weights[block.Container] += dropped[block.Container] ? 0 : ContainerWeights.Of(block);
        }

        for (var at = containers.Count - 1; at > 0; at--)
        {
            weights[containers[at].Parent] += weights[at];
        }

        return weights;
    }

    private static int Heaviest(List<Container> containers, double[] weights, int parent)
    {
        var heaviest = -1;
        for (var at = parent + 1; at < containers[parent].End; at = containers[at].End)
        {
            heaviest = heaviest < 0 || weights[at] > weights[heaviest] ? at : heaviest;
        }

        return heaviest;
    }

    private static bool IsOneOfSeveral(List<Container> containers, bool[] dropped, int parent, int child)
    {
        for (var at = parent + 1; at < containers[parent].End; at = containers[at].End)
        {
            if (at != child && containers[at].Shape == containers[child].Shape && !dropped[at]
                && containers[at].Characters >= Math.Max(CharactersOfParts, containers[at].LinkCharacters))
            {
                return true;
            }
        }

        return false;
    }
}
