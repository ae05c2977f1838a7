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

    private static ReadOnlySpan<char> Line(BlockReader page, Block block) => page.Text.Written.Slice(block.Start, block.Length);

    private static bool IsHeaders(BlockReader page, Block block) =>
        block.Kind == BlockKind.Heading && page.Containers[block.Container].Role == ContainerRole.Header;

    // "Title - Site", "Title｜Site", "Title": the line is the whole of the first part.
    private static bool Matches(ReadOnlySpan<char> line, ReadOnlySpan<char> title) =>
        line.Length >= ShortestTitle && title.StartsWith(line, StringComparison.Ordinal)
        && (title.Length == line.Length || !char.IsLetterOrDigit(title[line.Length]));
}
