namespace CorpusForge.Core.Extraction;

/// <summary>
/// Narrows the main text where no container does: to the page's title, and to the first line below which there is only the frame, as long
/// as little of the prose lies beyond.
/// </summary>
internal static class MainEnds
{
    // The terms of a shop are longer than what it says of a thing.
    private const double ShareOfShops = 2;

    /// <summary>The blocks from the title to the end of the text; <paramref name="share"/> of the prose within may lie beyond.</summary>
    public static MainRange Cut(BlockReader page, bool[] dropped, MainRange range, int title, double share)
    {
        var (start, end) = (range.Start, range.End);
        var total = Prose(page, dropped, start, end);
        if (title > start && title < end && Prose(page, dropped, start, title) is var above && above <= share * (total - above))
        {
            (start, total) = (title, total - above);
        }

        var (isShop, before) = (FrameHeadings.IsShop(page), 0.0);
        for (var at = start; at < range.End; at++)
        {
            var block = page.Blocks[at];
            if (before > 0 && total - before <= (isShop ? ShareOfShops : share) * before && FrameHeadings.IsOne(page, at, isShop))
            {
                end = at;
                break;
            }

            before += dropped[block.Container] || block.Stops == 0 ? 0 : ContainerWeights.Prose(block);
        }

        return start == range.Start && end == range.End ? range : MainRange.Of(page, dropped, range.Container, start, end);
    }

    /// <summary>What the sentences of some blocks weigh.</summary>
    public static double Prose(BlockReader page, bool[] dropped, int start, int end)
    {
        var prose = 0.0;
        for (var at = start; at < end; at++)
        {
            prose += dropped[page.Blocks[at].Container] || page.Blocks[at].Stops == 0 ? 0 : ContainerWeights.Prose(page.Blocks[at]);
        }

        return prose;
    }
}
