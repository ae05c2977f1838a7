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

    /// <summary>Index of the container.</summary>
    public static int Find(List<Block> blocks, List<Container> containers, bool[] dropped)
    {
        var weights = Weights(blocks, containers, dropped);
        var (main, isStated) = (0, false);
        while (true)
        {
            var child = Heaviest(containers, weights, main);
            if (child < 0 || weights[child] == 0
                || weights[child] < weights[0] * ShareToKeep(containers[child].Role, isStated) || IsOneOfSeveral(containers, dropped, main, child))
            {
                return main;
            }

            main = child;
            isStated |= containers[child].Role == ContainerRole.Content;
        }
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
