using System.Text;

namespace CorpusForge.Core.Extraction;

/// <summary>
/// Chooses the blocks that are the page's main text: first the container that holds it, then within it what belongs neither to the
/// frame by name, nor by what its lines say, nor as a list of links around the text. One instance serves one thread.
/// </summary>
internal sealed class MainTextChooser(ExtractMode mode)
{
    // A container named like boilerplate is believed unless it holds this share of the page's prose ("<div class=side-by-side>").
    private const double TooMuchForBoilerplate = 0.4;
    private const int TooLittleForText = 50;

    // A box within the main text is believed to be a box of the text where it reads like prose: so many characters, and few in links.
    private const int ProseOfBoxes = 20;
    private const double LinkShareOfBoxes = 0.3;

    private readonly StringBuilder text = new();
    private bool[] dropped = [];
    private bool[] listed = [];

    /// <summary>The main text, a line a block, and the characters of it that stand inside links.</summary>
    public (string Text, int LinkCharacters) Choose(BlockReader page, string title)
    {
        var containers = page.Containers;
        ContainerWeights.Sum(page.Blocks, containers);
        ForgiveLargeBoilerplate(containers);
        Exclude(containers);
        var main = mode == ExtractMode.Recall ? 0 : MainContainer.Find(page.Blocks, containers, dropped);
        var range = MainRange.Of(page, dropped, main);
        ForgiveBoxes(containers, range);

        text.Clear();
        var links = 0;
        if (TitleLine.Find(page, dropped, range, title) is { } heading)
        {
            Write(page.Text.Written.Slice(page.Blocks[heading].Start, page.Blocks[heading].Length));
            links += page.Blocks[heading].LinkCharacters;
        }

        var lists = new LinkLists(page, range, mode);
        for (var at = range.Start; at < range.End; at++)
        {
            if (!IsDropped(containers, page.Blocks[at]) && (listed[page.Blocks[at].Container] || !lists.Drops(at)))
            {
                links += Write(page, page.Blocks[at], range, at);
            }
        }

        return (text.ToString(), links);
    }

    // Of a header within the main text the headings stay.
    private bool IsDropped(List<Container> containers, Block block) =>
        dropped[block.Container] && !(block.Kind == BlockKind.Heading && block.LinkShare < 1 && containers[block.Container].Role == ContainerRole.Header);

    private int Write(BlockReader page, Block block, MainRange range, int at)
    {
        var lines = page.Text.Written.Slice(block.Start, block.Length);
        if (block.Kind == BlockKind.Preformatted || mode == ExtractMode.Recall)
        {
            Write(lines);
            return block.LinkCharacters;
        }

        foreach (var line in lines.Split('\n'))
        {
            if (!FrameLines.IsOne(lines[line], block, range.IsAround(at))
                && !((at < range.FirstProse || mode == ExtractMode.Precision) && block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Cell && FrameLines.IsDate(lines[line])))
            {
                Write(lines[line]);
            }
        }

        return block.LinkCharacters;
    }

    private void Write(ReadOnlySpan<char> line)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        text.Append(line);
    }

    private static void ForgiveLargeBoilerplate(List<Container> containers)
    {
        var limit = Math.Max(TooLittleForText, ContainerWeights.Of(containers[0]) * TooMuchForBoilerplate);
        for (var at = 0; at < containers.Count; at++)
        {
            if (containers[at].Role >= ContainerRole.Header && containers[at].Prose > limit)
            {
                containers[at] = containers[at] with { Role = ContainerRole.None };
            }
        }
    }

    private void Exclude(List<Container> containers)
    {
        if (dropped.Length < containers.Count)
        {
            dropped = new bool[Math.Max(containers.Count, 2 * dropped.Length)];
            listed = new bool[dropped.Length];
        }

        for (var at = 0; at < containers.Count; at++)
        {
            var parent = containers[at].Parent;
            dropped[at] = containers[at].Role >= ContainerRole.Header || (parent >= 0 && dropped[parent]);
            listed[at] = containers[at].Role == ContainerRole.Contents || (parent >= 0 && listed[parent]);
        }
    }

    // "sidebar" and "author" stand on the frame, and on boxes of manuals: amid the main text, full of prose, they are part of it, and then
    // those like them at its end are, too. Of a text that is nothing but lists even a menu is part.
    private void ForgiveBoxes(List<Container> containers, MainRange range)
    {
        var known = new HashSet<int>();
        for (var at = range.Container + 1; at < containers[range.Container].End; at++)
        {
            var box = containers[at];
            if (!dropped[at])
            {
                continue;
            }

            var isIndex = range is { IsStated: true, LastProse: < 0 } && box.Role == ContainerRole.Doubtful;
            if (!isIndex && (!IsBox(box) || !(range.Holds(box) || (mode != ExtractMode.Precision && known.Contains(box.Shape)))))
            {
                at = box.End - 1;
                continue;
            }

            known.Add(box.Shape);
            dropped[at] = false;
            for (var inner = at + 1; inner < box.End; inner++)
            {
                dropped[inner] = dropped[containers[inner].Parent] || containers[inner].Role == ContainerRole.Boilerplate;
            }
        }
    }

    private static bool IsBox(Container box) => box.Role is ContainerRole.Doubtful or ContainerRole.Header
        && box.Prose >= ProseOfBoxes && box.LinkCharacters < LinkShareOfBoxes * (box.LinkCharacters + box.Prose);
}
