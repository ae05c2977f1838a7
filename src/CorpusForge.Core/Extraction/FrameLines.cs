namespace CorpusForge.Core.Extraction;

/// <summary>Lines that belong to a page's frame by what they say: counters, buttons, copyright.</summary>
internal static class FrameLines
{
    private const int LongestLine = 80;

    /// <summary>Whether the line is one.</summary>
    public static bool IsOne(ReadOnlySpan<char> line, Block block, bool beforeProse)
    {
        if (block.Length > LongestLine || block.Kind is BlockKind.Preformatted)
        {
            return false;
        }

        return line.StartsWith("©", StringComparison.Ordinal) || line.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase);
    }
}
