namespace CorpusForge.Core.Extraction;

/// <summary>
/// Searches a page for its day by place: around the title, just behind the text, then, only where a label says so, elsewhere outside the frame.
/// What stands below a heading of comments is the day of a comment.
/// </summary>
internal sealed class DatePlaces
{
    private const int BlocksAboveTitle = 3;
    private const int BlocksBelowTitle = 12;
    private const int BlocksBehindText = 6;
    private const int BlocksSearched = 40;

    private readonly BlockReader page;
    private readonly MainText main;
    private readonly int title;
    private readonly int below;
    private readonly int behind;
    private readonly int end;

    public DatePlaces(BlockReader page, MainText main, string name)
    {
        (this.page, this.main) = (page, main);
        title = TitleLine.Nearest(page, main.Range, name);
        below = Math.Min(main.Range.FirstProse, Math.Max(0, title) + BlocksBelowTitle);
        end = below;
        while (end < page.Blocks.Count && !(end > below && FrameLines.IsHeadingOfComments(page.Text.Written.Slice(page.Blocks[end].Start, page.Blocks[end].Length))))
        {
            end++;
        }

        behind = Math.Min(Math.Max(main.Range.LastProse, below), end);
    }

    /// <summary>The day that a label names, midnight UTC; null when none does.</summary>
    public DateTime? Labelled(DateLabel label) => AroundTitle(label) ?? BehindText(label) ?? Elsewhere(label);

    /// <summary>The day of a line that says little else.</summary>
    public DateTime? Unlabelled() => AroundTitle(DateLabel.None) ?? BehindText(DateLabel.Bare) ?? Elsewhere(DateLabel.None);

    /// <summary>The day of a time element: around the title the first, elsewhere one that is marked for it.</summary>
    public DateTime? OfTime(Func<Tree.PageElement, bool> isMarked, bool isUnmarkedBelieved)
    {
        DateTime? nearMarked = null, near = null, marked = null, behindText = null;
        foreach (var (element, block, container) in page.Times)
        {
            if ((block >= end && end < page.Blocks.Count) || PageDates.Parse(element.Attribute("datetime").ToString()) is not { } day)
            {
                continue;
            }

            if (block <= below && block >= title - BlocksAboveTitle && (block >= title || IsBeside(container)))
            {
                nearMarked ??= isMarked(element) ? day : null;
                near ??= day;
            }
            else if (!main.Dropped[container])
            {
                marked ??= isMarked(element) ? day : null;
                behindText ??= block > behind ? day : null;
            }
        }

        return nearMarked ?? (isUnmarkedBelieved ? near ?? marked ?? behindText : marked);
    }

    private DateTime? AroundTitle(DateLabel label)
    {
        for (var at = Math.Max(0, title); at <= below && at < page.Blocks.Count; at++)
        {
            if (DateLines.Find(page, page.Blocks[at], label, aroundTitle: true) is { } day)
            {
                return day;
            }
        }

        for (var at = title - 1; at >= Math.Max(0, title - BlocksAboveTitle); at--)
        {
            if (IsBeside(page.Blocks[at].Container)
                && DateLines.Find(page, page.Blocks[at], label == DateLabel.None && page.Blocks[at].Container != page.Blocks[title].Container ? DateLabel.Bare : label, aroundTitle: true) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private DateTime? BehindText(DateLabel label)
    {
        for (var at = behind; at < Math.Min(end, behind + BlocksBehindText); at++)
        {
            if ((label != DateLabel.Bare || !main.Dropped[page.Blocks[at].Container]) && DateLines.Find(page, page.Blocks[at], label) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private DateTime? Elsewhere(DateLabel label)
    {
        for (var at = 0; at < end; at++)
        {
            if (at == BlocksSearched && end > 2 * BlocksSearched)
            {
                at = end - BlocksSearched;
            }

            if (!main.Dropped[page.Blocks[at].Container] && DateLines.Find(page, page.Blocks[at], label) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    // Of the same box as the title; or a line by itself above it, and not one of a list of news.
    private bool IsBeside(int container)
    {
        if (title < 0)
        {
            return false;
        }

        var own = page.Blocks[title].Container;
        var box = page.Containers[container];
        return Holds(container, own) || (box.Parent >= 0 && box.BlockEnd - box.FirstBlock <= 1 && Holds(box.Parent, own));
    }

    private bool Holds(int outer, int inner) => outer <= inner && inner < page.Containers[outer].End;
}
