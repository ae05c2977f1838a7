namespace CorpusForge.Core.Extraction;

/// <summary>
/// Tells the lists of links that are a page's frame from those of its text. A list amid prose, under a heading of its own, within what
/// calls itself content, or into the page itself, is the author's; one before or behind all prose, or under 関連記事, is the site's.
/// </summary>
internal ref struct LinkLists(BlockReader page, MainRange range, ExtractMode mode)
{
    // A block of links without a sentence is a menu beyond this share of its characters.
    private const double LinkShareOfMenus = 0.6;

    // So many links in one line without a sentence are a menu by themselves.
    private const int LinksOfMenus = 3;
    private const int LongestLabel = 12;
    private const int LongestLabelOfMenus = 8;

    // Of a page that is lists more than prose nothing is around the text.
    private readonly bool isProse = range.LastProse >= 0 && page.Containers[range.Container].Prose > page.Containers[range.Container].LinkCharacters;
    private bool isBelowHeading;
    private bool isBehind;
    private bool hasShortLabels;
    private int beforeRun = -1;
    private int runEnd;

    /// <summary>Whether the block is dropped with its list, or as the heading of a list that is. Asked block by block.</summary>
    public bool Drops(int at)
    {
        if (mode == ExtractMode.Recall)
        {
            return false;
        }

        var block = page.Blocks[at];
        NoteRun(at);
        if (mode == ExtractMode.Precision && isProse && IsLoose(at))
        {
            return true;
        }

        if (IsHeadingOfList(at))
        {
            isBelowHeading = range.LastProse >= 0 && at > range.LastProse;
            return isBelowHeading || at + 1 >= range.End || IsLinks(page.Blocks[at + 1]);
        }

        // Behind the text such a heading takes with it all up to the next heading: cards of a picture, a word and a link.
        isBelowHeading &= block.Kind != BlockKind.Heading;
        return isBelowHeading || IsBar(at) || (IsLinks(block) && IsInList(at) && IsFrame(at));
    }

    // Behind the text the first link without a sentence ends it; before it lists of links go.
    private bool IsLoose(int at)
    {
        var block = page.Blocks[at];
        isBehind |= at > range.LastProse && block is { Stops: 0, LinkCharacters: > 0, InPageLinks: 0 };
        return isBehind || (at < range.FirstProse && block is { InPageLinks: 0, Kind: not BlockKind.Cell } && IsLinks(block) && IsInList(at));
    }

    private readonly bool IsFrame(int at)
    {
        var isAround = range.LastProse >= 0 && range.IsAround(at);
        if (page.Blocks[at].InPageLinks > 0)
        {
            return false;
        }

        if (beforeRun >= 0 && IsHeadingOfList(beforeRun))
        {
            return true;
        }

        var isHeaded = beforeRun >= 0 && page.Blocks[beforeRun].Kind == BlockKind.Heading;
        return isAround && (range.IsStated ? hasShortLabels && !isHeaded && at > range.LastProse : range.Container == 0 || !isHeaded);
    }

    // A run is a list: links and items. Each is measured once, when its first block is met.
    private void NoteRun(int at)
    {
        if (!IsOfRun(page.Blocks[at]))
        {
            beforeRun = at;
            return;
        }

        if (at < runEnd)
        {
            return;
        }

        var (characters, links) = (0, 0);
        for (runEnd = at; runEnd < range.End && IsOfRun(page.Blocks[runEnd]); runEnd++)
        {
            characters += page.Blocks[runEnd].Length;
            links += Math.Max(1, page.Blocks[runEnd].Links);
        }

        hasShortLabels = characters <= LongestLabelOfMenus * links;
    }

    private static bool IsOfRun(Block block) => IsLinks(block) || block.Kind == BlockKind.ListItem;

    private readonly bool IsHeadingOfList(int at) =>
        page.Blocks[at].Kind != BlockKind.Cell && FrameLines.IsHeadingOfList(page.Text.Written.Slice(page.Blocks[at].Start, page.Blocks[at].Length));

    private readonly bool IsInList(int at) =>
        page.Blocks[at].Links >= LinksOfMenus || (at > range.Start && IsLinks(page.Blocks[at - 1])) || (at + 1 < range.End && IsLinks(page.Blocks[at + 1]));

    private static bool IsLinks(Block block) => block.Stops == 0 && block.LinkShare > LinkShareOfMenus;

    // "日本語 | English | 中文", whatever stands before it; around the text two links make a bar.
    private readonly bool IsBar(int at)
    {
        var block = page.Blocks[at];
        if (block.Links < (range.IsAround(at) && IsLinks(block) ? 2 : LinksOfMenus) || block.Stops > 0 || block.LinkCharacters > block.Links * LongestLabel)
        {
            return false;
        }

        var separators = 0;
        foreach (var unit in page.Text.Written.Slice(block.Start, block.Length))
        {
            separators += unit is '|' or '｜' or '>' or '›' or '»' or '≫' or '＞' or '/' or '／' ? 1 : 0;
        }

        return separators >= block.Links - 1;
    }
}
