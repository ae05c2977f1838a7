using System.IO.Hashing;
using System.Runtime.InteropServices;
using CorpusForge.Core.Documents;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Core.Dedup;

/// <summary>Cuts texts into the paragraphs or lines that are compared, and hashes them. One instance serves one thread.</summary>
public sealed class TextUnits(ParagraphSettings settings)
{
    /// <summary>Raised whenever other units or hashes come of a text: it is part of keys.</summary>
    public const int Version = 1;

    private char[] folded = [];

    /// <summary>Puts the units of a text that are long enough into a list, in order.</summary>
    public void Find(string text, List<FoundUnit> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        found.Clear();
        var byLine = settings.Unit == RepeatUnit.Line || !HasEmptyLine(text);
        var (first, end) = (-1, 0);
        for (int start = 0, next; start <= text.Length; start = next)
        {
            var feed = text.AsSpan(start).IndexOf('\n');
            next = feed < 0 ? text.Length + 1 : start + feed + 1;
            var isEmpty = text.AsSpan(start, next - 1 - start).IsWhiteSpace();
            if (first >= 0 && (byLine || isEmpty))
            {
                Add(text, first, end, found);
                first = -1;
            }

            (first, end) = isEmpty ? (first, end) : (first < 0 ? start : first, next - 1);
        }

        if (first >= 0)
        {
            Add(text, first, end, found);
        }
    }

    // One that stands between lines, not before the first or behind the last.
    private static bool HasEmptyLine(string text)
    {
        var rest = text.AsSpan().Trim();
        while (rest.IndexOf('\n') is >= 0 and var feed)
        {
            rest = rest[(feed + 1)..];
            var line = rest.IndexOf('\n');
            if (rest[..(line < 0 ? rest.Length : line)].IsWhiteSpace())
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string text, int start, int end, List<FoundUnit> found)
    {
        var length = TextFolding.Fold(text.AsSpan(start, end - start), ref folded);
        if (length >= settings.Characters)
        {
            found.Add(new FoundUnit(new TextSpan(start, end - start), XxHash128.HashToUInt128(MemoryMarshal.AsBytes(folded.AsSpan(0, length)))));
        }
    }
}
