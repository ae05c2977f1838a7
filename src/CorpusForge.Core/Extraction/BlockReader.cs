using CorpusForge.Core.Extraction.Tree;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Core.Extraction;

/// <summary>
/// Walks a page tree once, without recursion, and writes its text as blocks with the containers around them. One instance serves
/// one thread and is used again for every page.
/// </summary>
internal sealed class BlockReader
{
    private readonly Stack<(PageNode Node, int Next)> path = new();
    private readonly List<Block> blocks = [];
    private readonly List<Container> containers = [];
    private int container;
    private int blockStart;
    private int blockLinks;
    private int linkDepth;
    private int preDepth;
    private int pending;
    private BlockKind kind;

    /// <summary>The text that blocks point into.</summary>
    public TextBuffer Text { get; } = new();

    public List<Block> Blocks => blocks;

    /// <summary>The page's links with an address, and its time elements, in document order.</summary>
    public List<PageElement> Links { get; } = [];

    public List<PageElement> Times { get; } = [];

    public List<Container> Containers => containers;

    /// <summary>Reads the tree below a node, charging the budget for every node.</summary>
    public void Read(PageNode root, PageBudget? budget)
    {
        Reset();
        Enter(root);
        while (path.TryPop(out var top))
        {
            var children = top.Node.Children;
            if (children is null || top.Next >= children.Count)
            {
                Leave(top.Node);
                continue;
            }

            path.Push((top.Node, top.Next + 1));
            budget?.Charge(0);
            if (children[top.Next] is PageText text)
            {
                Append(text);
            }
            else if (children[top.Next] is PageElement element && !IsSkipped(element))
            {
                Enter(element);
            }
        }

        EndBlock();
    }

    private static bool IsSkipped(PageElement element) => element.Tag switch
    {
        Tag.Script or Tag.Style or Tag.Noscript or Tag.Template or Tag.Iframe or Tag.Svg or Tag.Canvas or Tag.Audio or Tag.Video
            or Tag.Select or Tag.Head or Tag.Rt or Tag.Rp or Tag.Rtc or Tag.Frame => true,
        Tag.Unknown => element.Name is "button" or "textarea" or "object" or "noframes" or "noembed" or "datalist" or "dialog"
            or "script" or "style", // Those of MathML, which the builder knows by no tag.
        _ => element.HasAttribute("hidden")
            || element.Attribute("style").Span.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || element.Attribute("style").Span.Contains("display: none", StringComparison.OrdinalIgnoreCase),
    };

    private static bool IsContainer(Tag tag) => tag is Tag.Body or Tag.Div or Tag.Section or Tag.Article or Tag.Main or Tag.Nav or Tag.Aside
        or Tag.Header or Tag.Footer or Tag.Form or Tag.Table or Tag.Tr or Tag.Td or Tag.Th or Tag.Ul or Tag.Ol or Tag.Dl or Tag.Li or Tag.Dd
        or Tag.Blockquote or Tag.Fieldset or Tag.Figure or Tag.Details or Tag.Center;

    private static bool BreaksLine(Tag tag) => IsContainer(tag) || tag is Tag.P or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6
        or Tag.Pre or Tag.Hr or Tag.Dt or Tag.Address or Tag.Caption or Tag.Figcaption;

    private void Reset()
    {
        Text.Clear();
        blocks.Clear();
        containers.Clear();
        Links.Clear();
        Times.Clear();
        path.Clear();
        containers.Add(new Container(-1, false));
        (container, blockStart, blockLinks, linkDepth, preDepth, pending, kind) = (0, 0, 0, 0, 0, 0, BlockKind.Paragraph);
    }

    private void Enter(PageNode node)
    {
        path.Push((node, 0));
        if (node is not PageElement element)
        {
            return;
        }

        var tag = element.Tag;
        if (tag == Tag.Br)
        {
            BreakLine();
        }
        else if (tag == Tag.A && !element.Attribute("href").IsEmpty)
        {
            linkDepth++;
            Links.Add(element);
        }
        else if (tag == Tag.Time)
        {
            Times.Add(element);
        }
        else if (BreaksLine(tag))
        {
            EndBlock();
            preDepth += tag == Tag.Pre ? 1 : 0;
            kind = KindOf(tag, kind);
            if (IsContainer(tag))
            {
                containers.Add(new Container(container, ContainerWords.IsBoilerplate(element)));
                container = containers.Count - 1;
            }
        }
    }

    private void Leave(PageNode node)
    {
        if (node is not PageElement element)
        {
            return;
        }

        var tag = element.Tag;
        if (tag == Tag.A && !element.Attribute("href").IsEmpty)
        {
            linkDepth--;
        }
        else if (BreaksLine(tag))
        {
            EndBlock();
            preDepth -= tag == Tag.Pre ? 1 : 0;
            kind = BlockKind.Paragraph;
            if (IsContainer(tag))
            {
                var own = containers[container];
                own.End = containers.Count;
                containers[container] = own;
                container = own.Parent;
            }
        }
    }

    private static BlockKind KindOf(Tag tag, BlockKind outer) => tag switch
    {
        Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 or Tag.Dt or Tag.Caption => BlockKind.Heading,
        Tag.Li => BlockKind.ListItem,
        Tag.Td or Tag.Th => BlockKind.Cell,
        Tag.Pre => BlockKind.Preformatted,
        Tag.P or Tag.Div => outer is BlockKind.ListItem or BlockKind.Cell ? outer : BlockKind.Paragraph,
        _ => BlockKind.Paragraph,
    };

    private void Append(PageText text)
    {
        var before = Text.Length;
        AppendSlice(text.First.Span);
        foreach (var slice in text.More)
        {
            AppendSlice(slice.Span);
        }

        blockLinks += linkDepth > 0 ? Text.Length - before : 0;
    }

    private void AppendSlice(ReadOnlySpan<char> slice)
    {
        if (preDepth > 0)
        {
            Text.Append(slice);
        }
        else
        {
            WhiteSpace.AppendCollapsed(Text, slice, ref pending);
        }
    }

    private void BreakLine()
    {
        pending = 0;
        if (Text.Length > blockStart && (preDepth > 0 || Text.Last != '\n'))
        {
            Text.Append('\n');
        }
    }

    private void EndBlock()
    {
        pending = 0;
        var written = Text.Written[blockStart..];
        var lead = written.Length - (kind == BlockKind.Preformatted ? written.TrimStart("\r\n") : written.TrimStart()).Length;
        var trimmed = written[lead..].TrimEnd();
        if (trimmed.IsEmpty)
        {
            Text.Truncate(blockStart);
        }
        else
        {
            var start = blockStart + lead;
            blocks.Add(new Block(start, trimmed.Length, Math.Min(blockLinks, trimmed.Length), Stops(trimmed), container, kind));
            Text.Truncate(start + trimmed.Length);
        }

        blockStart = Text.Length;
        blockLinks = 0;
    }

    private static int Stops(ReadOnlySpan<char> text)
    {
        var stops = 0;
        foreach (var unit in text)
        {
            stops += CharacterClasses.Of(unit) is CharacterClass.Kuten or CharacterClass.Toten ? 1 : 0;
        }

        return stops;
    }
}
