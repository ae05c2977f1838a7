using CorpusForge.Core.Extraction.Tree;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Core.Extraction;

/// <summary>
/// Walks a page tree once, without recursion, and writes its text as blocks with the containers around them. One instance serves
/// one thread and is used again for every page.
/// </summary>
internal sealed class BlockReader
{
    private const int LongestShape = 200;

    private readonly Stack<(PageNode Node, int Next, bool Opened)> path = new();
    private readonly List<Block> blocks = [];
    private readonly List<Container> containers = [];
    private int container;
    private int blockStart;
    private int blockLinks;
    private int linkDepth;
    private int linkStart;
    private int blockLinkCount;
    private int blockInPageLinks;
    private bool linkInPage;
    private int preDepth;
    private int pending;
    private BlockKind kind;

    /// <summary>The text that blocks point into.</summary>
    public TextBuffer Text { get; } = new();

    public List<Block> Blocks => blocks;

    /// <summary>The page's links with an address, in document order.</summary>
    public List<PageElement> Links { get; } = [];

    /// <summary>The page's frames, scripts and images from an address, in document order; those of the head are not among them.</summary>
    public List<PageElement> Embeds { get; } = [];

    /// <summary>The page's time elements, each with the index of the block and the container it stands in.</summary>
    public List<(PageElement Element, int Block, int Container)> Times { get; } = [];

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
                Leave(top.Node, top.Opened);
                continue;
            }

            path.Push((top.Node, top.Next + 1, top.Opened));
            budget?.Charge(0);
            if (children[top.Next] is PageText text)
            {
                Append(text);
            }
            else if (children[top.Next] is PageElement element)
            {
                NoteEmbed(element);
                if (!IsSkipped(element))
                {
                    Enter(element);
                }
            }
        }

        EndBlock();
        Close();
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

    private void NoteEmbed(PageElement element)
    {
        if (element.Tag is Tag.Iframe or Tag.Script or Tag.Img && !element.Attribute("src").IsEmpty)
        {
            Embeds.Add(element);
        }
    }

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
        Embeds.Clear();
        Times.Clear();
        path.Clear();
        containers.Add(new Container(-1, ContainerRole.None, 0, 0));
        (container, blockStart, blockLinks, blockLinkCount, blockInPageLinks, linkDepth) = (0, 0, 0, 0, 0, 0);
        (preDepth, pending, kind) = (0, 0, BlockKind.Paragraph);
    }

    private void Enter(PageNode node)
    {
        if (node is not PageElement element)
        {
            path.Push((node, 0, false));
            return;
        }

        var tag = element.Tag;
        var opened = false;
        if (tag == Tag.Br)
        {
            BreakLine();
        }
        else if (tag == Tag.A && !element.Attribute("href").IsEmpty)
        {
            linkDepth++;
            linkStart = Text.Length;
            linkInPage = element.Attribute("href").Span is ['#', _, ..];
            Links.Add(element);
        }
        else if (tag == Tag.Time)
        {
            Times.Add((element, blocks.Count, container));
        }
        else if (BreaksLine(tag))
        {
            EndBlock();
            preDepth += tag == Tag.Pre ? 1 : 0;
            kind = KindOf(tag, kind);
            opened = Open(element);
        }

        path.Push((node, 0, opened));
    }

    // A paragraph is a container of its own only where it says that it is boilerplate ("<p class=copyright>").
    private bool Open(PageElement element)
    {
        var role = IsContainer(element.Tag) || element.HasAttributes ? ContainerWords.RoleOf(element) : ContainerRole.None;
        if (!IsContainer(element.Tag) && role <= ContainerRole.Header)
        {
            return false;
        }

        containers.Add(new Container(container, role, Shape(element), blocks.Count) { IsList = element.Tag is Tag.Ul or Tag.Ol or Tag.Dl });
        container = containers.Count - 1;
        return true;
    }

    private void Close()
    {
        var own = containers[container];
        (own.End, own.BlockEnd) = (containers.Count, blocks.Count);
        containers[container] = own;
        container = own.Parent;
    }

    // FNV-1a of the tag and the class without its digits, which number posts.
    private static int Shape(PageElement element)
    {
        var hash = (2166136261 ^ (uint)element.Tag) * 16777619;
        var name = element.Attribute("class").Span;
        foreach (var unit in name[..Math.Min(name.Length, LongestShape)])
        {
            hash = char.IsAsciiDigit(unit) ? hash : (hash ^ unit) * 16777619;
        }

        return (int)hash;
    }

    private void Leave(PageNode node, bool opened)
    {
        if (node is not PageElement element)
        {
            return;
        }

        var tag = element.Tag;
        if (tag == Tag.A && !element.Attribute("href").IsEmpty)
        {
            linkDepth--;
            EndLink();
        }
        else if (BreaksLine(tag))
        {
            EndBlock();
            preDepth -= tag == Tag.Pre ? 1 : 0;
            kind = BlockKind.Paragraph;
            if (opened)
            {
                Close();
            }
        }
    }

    // The mark behind a heading that links to the heading itself is none of its text.
    private void EndLink()
    {
        var start = Math.Max(linkStart, blockStart);
        if (start >= Text.Length)
        {
            return;
        }

        if (Text.Written[start..].Trim() is "¶" or "§" or "#" or "🔗")
        {
            blockLinks -= Text.Length - start;
            Text.Truncate(start);
        }
        else
        {
            blockLinkCount++;
            blockInPageLinks += linkInPage ? 1 : 0;
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
            blocks.Add(new Block(start, trimmed.Length, Math.Clamp(blockLinks, 0, trimmed.Length), blockLinkCount, blockInPageLinks, Stops(trimmed), container, kind));
            Text.Truncate(start + trimmed.Length);
        }

        blockStart = Text.Length;
        blockLinks = 0;
        blockLinkCount = 0;
        blockInPageLinks = 0;
    }

    private static int Stops(ReadOnlySpan<char> text)
    {
        var stops = 0;
        for (var at = 0; at < text.Length; at++)
        {
            stops += CharacterClasses.Of(text[at]) switch
            {
                CharacterClass.Kuten or CharacterClass.Toten => 1,
                _ when text[at] is '.' or ',' or '!' or '?' && at > 0 && char.IsLetter(text[at - 1]) && (at + 1 == text.Length || text[at + 1] is ' ' or '\n') => 1,
                _ => 0,
            };
        }

        return stops;
    }
}
