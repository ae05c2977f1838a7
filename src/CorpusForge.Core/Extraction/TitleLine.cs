namespace CorpusForge.Core.Extraction;

/// <summary>Finds the article's heading where it stands above the main container: a line with which the page's title begins.</summary>
internal static class TitleLine
{
    private const int ShortestTitle = 2;

    /// <summary>Index of its block; null when the main text has it already, or nothing above does.</summary>
    public static int? Find(BlockReader page, bool[] dropped, MainRange range, string title)
    {
        for (var at = range.Start; at < range.End; at++)
        {
            var block = page.Blocks[at];
            if ((block.Kind == BlockKind.Heading || at < range.FirstProse) && (!dropped[block.Container] || IsHeaders(page, block)) && Matches(Line(page, block), title))
            {
                return null;
            }
        }

        // The nearest above the text wins: the name of the site stands farther up.
        for (var at = range.Start - 1; at >= 0; at--)
        {
            var block = page.Blocks[at];
            if ((!dropped[block.Container] || (IsHeaders(page, block) && block.LinkCharacters == 0)) && Matches(Line(page, block), title))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The block above the first prose that is the most of the title, the nearest of several, or else the nearest heading; -1 when there is none.</summary>
    public static int Nearest(BlockReader page, MainRange range, string title)
    {
        var (heading, best, length) = (-1, -1, 0);
        for (var at = Math.Min(range.FirstProse, page.Blocks.Count - 1); at >= 0; at--)
        {
            var block = page.Blocks[at];
            if (block.Length > length && Matches(Line(page, block), title))
            {
                (best, length) = (at, block.Length);
            }

            heading = heading < 0 && block.Kind == BlockKind.Heading ? at : heading;
        }

        return best < 0 ? heading : best;
    }

    /// <summary>The heading that is the most of the title and has most of the prose below it, or else the last such line that no heading is above; -1 when there is none.</summary>
    public static int Anchor(BlockReader page, bool[] dropped, string title)
    {
        var total = MainEnds.Prose(page, dropped, 0, page.Blocks.Count);
        var (heading, line, above, isHeaded) = (-1, -1, 0.0, false);
        for (var at = 0; at < page.Blocks.Count && above <= total / 2; at++)
        {
            var block = page.Blocks[at];
            if (Matches(Line(page, block), title) && (!dropped[block.Container] || IsHeaders(page, block)) && (block.LinkCharacters == 0 || block.Length < title.Length))
            {
                var isLonger = heading < 0 || block.Length > page.Blocks[heading].Length;
                (heading, line) = block.Kind == BlockKind.Heading ? (isLonger ? at : heading, line) : (heading, isHeaded ? line : at);
            }

            isHeaded |= block.Kind == BlockKind.Heading && !dropped[block.Container];

            above += dropped[block.Container] || block.Stops == 0 ? 0 : ContainerWeights.Prose(block);
        }

        return heading < 0 ? line : heading;
    }

    private static ReadOnlySpan<char> Line(BlockReader page, Block block) => page.Text.Written.Slice(block.Start, block.Length);

    private static bool IsHeaders(BlockReader page, Block block) =>
        block.Kind == BlockKind.Heading && page.Containers[block.Container].Role == ContainerRole.Header;

    // "Title - Site", "Title｜Site", "Title": the line is the whole of the first part.
    private static bool Matches(ReadOnlySpan<char> line, ReadOnlySpan<char> title) =>
        line.Length >= ShortestTitle && title.StartsWith(line, StringComparison.Ordinal)
        && (title.Length == line.Length || !char.IsLetterOrDigit(title[line.Length]));
}
