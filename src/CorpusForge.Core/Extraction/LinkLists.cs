namespace CorpusForge.Core.Extraction;

/// <summary>
/// Tells the lists of links that are a page's frame from those of its text. A list amid prose, under a heading of its own, within what
/// calls itself content, or into the page itself, is the author's; one before or behind all prose, or under 関連記事, is the site's.
/// </summary>
internal readonly ref struct LinkLists(BlockReader page, MainRange range, ExtractMode mode)
{
    // A block of links without a sentence is a menu beyond this share of its characters.
    private const double LinkShareOfMenus = 0.6;

    // So many links in one line without a sentence are a menu by themselves.
    private const int LinksOfMenus = 3;
    private const int LongestLabel = 12;

    /// <summary>Whether the block is dropped with its list, or as the heading of a list that is.</summary>
    public bool Drops(int at)
    {
        if (mode == ExtractMode.Recall)
        {
            return false;
        }

        var block = page.Blocks[at];
        if (IsHeadingOfList(at))
        {
            return at + 1 >= range.End || IsLinks(page.Blocks[at + 1]);
        }

        return IsBar(block) || (IsLinks(block) && IsInList(at) && (mode == ExtractMode.Precision || IsFrame(at)));
    }

    private bool IsFrame(int at)
    {
        if (page.Blocks[at].InPageLinks > 0)
        {
            return false;
        }

        var heading = at;
        while (heading > range.Start && (IsLinks(page.Blocks[heading]) || page.Blocks[heading].Kind == BlockKind.ListItem))
        {
            heading--;
        }

        if (IsHeadingOfList(heading))
        {
            return true;
        }

        return range.LastProse >= 0 && range.IsAround(at) && !range.IsStated
            && (range.Container == 0 || page.Blocks[heading].Kind != BlockKind.Heading);
    }

    private bool IsHeadingOfList(int at) =>
        page.Blocks[at].Kind != BlockKind.Cell && FrameLines.IsHeadingOfList(page.Text.Written.Slice(page.Blocks[at].Start, page.Blocks[at].Length));

    private bool IsInList(int at) =>
        page.Blocks[at].Links >= LinksOfMenus || (at > range.Start && IsLinks(page.Blocks[at - 1])) || (at + 1 < range.End && IsLinks(page.Blocks[at + 1]));

    private static bool IsLinks(Block block) => block.Stops == 0 && block.LinkShare > LinkShareOfMenus;

    // "日本語 | English | 中文", whatever stands before it.
    private bool IsBar(Block block)
    {
        if (block.Links < LinksOfMenus || block.Stops > 0 || block.LinkCharacters > block.Links * LongestLabel)
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
