using System.Text;

namespace CorpusForge.Core.Extraction;

/// <summary>
/// Chooses the blocks that are the page's main text: first the container that holds nearly all prose, then within it what is neither
/// boilerplate by name nor a list of links.
/// </summary>
internal static class MainTextChooser
{
    // A container named like boilerplate is believed unless it holds this share of the page's prose ("<div class=side-by-side>").
    private const double TooMuchForBoilerplate = 0.4;

    // The choice goes down into a child container while it keeps this share of the prose of the page.
    private const double ProseToKeep = 0.8;

    // A block of links without a sentence is a menu beyond this share of its characters.
    private const double LinkShareOfMenus = 0.6;

    /// <summary>The main text, a line a block, and the characters of it that stand inside links.</summary>
    public static (string Text, int LinkCharacters) Choose(BlockReader page)
    {
        var (blocks, containers) = (page.Blocks, page.Containers);
        Weigh(blocks, containers);
        ForgiveLargeBoilerplate(containers);
        var excluded = Excluded(containers);
        var main = Descend(blocks, containers, excluded);

        var text = new StringBuilder();
        var links = 0;
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            if (block.Container < main || block.Container >= End(containers, main) || excluded[block.Container] || IsMenu(blocks, at))
            {
                continue;
            }

            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(page.Text.Written.Slice(block.Start, block.Length));
            links += block.LinkCharacters;
        }

        return (text.ToString(), links);
    }

    private static int End(List<Container> containers, int index) => index == 0 ? containers.Count : containers[index].End;

    private static void Weigh(List<Block> blocks, List<Container> containers)
    {
        foreach (var block in blocks)
        {
            Add(containers, block.Container, block.Length - block.LinkCharacters, Prose(block));
        }

        // Children come after their parents: one pass from the end sums whole subtrees.
        for (var at = containers.Count - 1; at > 0; at--)
        {
            Add(containers, containers[at].Parent, containers[at].Characters, containers[at].Prose);
        }
    }

    private static void Add(List<Container> containers, int at, int characters, double prose)
    {
        var container = containers[at];
        container.Characters += characters;
        container.Prose += prose;
        containers[at] = container;
    }

    // Sentences count in full, preformatted text and cells by half, unpunctuated scraps little.
    private static double Prose(Block block)
    {
        var characters = block.Length - block.LinkCharacters;
        return characters * (block.Stops > 0 ? 1 : block.Kind is BlockKind.Preformatted or BlockKind.Cell || characters > 80 ? 0.5 : 0.1);
    }

    private static void ForgiveLargeBoilerplate(List<Container> containers)
    {
        var limit = containers[0].Prose * TooMuchForBoilerplate;
        for (var at = 0; at < containers.Count; at++)
        {
            if (containers[at] is { IsBoilerplate: true } container && container.Prose > limit)
            {
                container.IsBoilerplate = false;
                containers[at] = container;
            }
        }
    }

    private static bool[] Excluded(List<Container> containers)
    {
        var excluded = new bool[containers.Count];
        for (var at = 0; at < containers.Count; at++)
        {
            var parent = containers[at].Parent;
            excluded[at] = containers[at].IsBoilerplate || (parent >= 0 && excluded[parent]);
        }

        return excluded;
    }

    private static int Descend(List<Block> blocks, List<Container> containers, bool[] excluded)
    {
        // Prose once more, without what was just excluded.
        var prose = new double[containers.Count];
        foreach (var block in blocks)
        {
            prose[block.Container] += excluded[block.Container] ? 0 : Prose(block);
        }

        for (var at = containers.Count - 1; at > 0; at--)
        {
            prose[containers[at].Parent] += prose[at];
        }

        var main = 0;
        var wanted = prose[0] * ProseToKeep;
        for (var at = 1; at < containers.Count; at++)
        {
            if (containers[at].Parent == main && prose[at] >= wanted && prose[at] > 0)
            {
                main = at;
            }
        }

        return main;
    }

    // A link block is a menu where its neighbours are link blocks too; a lone link between paragraphs belongs to them.
    private static bool IsMenu(List<Block> blocks, int at) =>
        IsLinks(blocks[at]) && ((at > 0 && IsLinks(blocks[at - 1])) || (at + 1 < blocks.Count && IsLinks(blocks[at + 1])));

    private static bool IsLinks(Block block) => block.Stops == 0 && block.LinkShare > LinkShareOfMenus;
}
