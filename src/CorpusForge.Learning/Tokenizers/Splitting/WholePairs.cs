using System.Text;

namespace CorpusForge.Learning.Tokenizers.Splitting;

/// <summary>Makes text of what may hold halves of surrogate pairs.</summary>
internal static class WholePairs
{
    /// <summary>The text with U+FFFD for every half alone; the same object where there is none.</summary>
    public static string Of(string text) =>
        PlaneFolding.IsNeeded(text) && text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar)
            ? string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()))
            : text;
}
