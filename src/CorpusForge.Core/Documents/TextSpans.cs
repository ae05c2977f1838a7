using System.Buffers;
using System.Runtime.InteropServices;

namespace CorpusForge.Core.Documents;

/// <summary>Takes stretches out of a text, and counts what they hold.</summary>
public static class TextSpans
{
    /// <summary>
    /// The text without stretches that stand in order; the same instance when there are none. Lines that are gone leave no empty ones: around a
    /// cut as many line feeds stay as stood on the fuller side of it, at least one where it took one, and none at the ends of the text.
    /// </summary>
    public static string Without(string text, ReadOnlySpan<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (spans.IsEmpty)
        {
            return text;
        }

        // A line feed that a cut took may come back.
        var kept = ArrayPool<char>.Shared.Rent(text.Length + 1);
        int length = 0, at = 0;
        for (var next = 0; next < spans.Length;)
        {
            var (start, end) = (spans[next].Start, spans[next].End);

            // Cuts with nothing but line feeds between them are one.
            while (++next < spans.Length && (spans[next].Start <= end || !text.AsSpan(end..spans[next].Start).ContainsAnyExcept('\n')))
            {
                end = Math.Max(end, spans[next].End);
            }

            var stays = text.AsSpan(at, start - at).TrimEnd('\n');
            stays.CopyTo(kept.AsSpan(length));
            length += stays.Length;
            var behind = text.AsSpan(end).IndexOfAnyExcept('\n');
            behind = behind < 0 ? text.Length - end : behind;
            var feeds = Math.Max(Math.Max(start - at - stays.Length, behind), text.AsSpan(start, end - start).Contains('\n') ? 1 : 0);
            at = end + behind;
            feeds = length == 0 || at == text.Length ? 0 : feeds;
            kept.AsSpan(length, feeds).Fill('\n');
            length += feeds;
        }

        text.AsSpan(at).CopyTo(kept.AsSpan(length));
        length += text.Length - at;
        var result = new string(kept, 0, length);
        ArrayPool<char>.Shared.Return(kept);
        return result;
    }

    /// <summary>The characters (Unicode scalar values) of stretches that stand in order, line feeds left out; what two share counts once.</summary>
    public static int Characters(string text, ReadOnlySpan<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        int count = 0, reached = 0;
        foreach (var span in spans)
        {
            var start = Math.Max(span.Start, reached);
            reached = Math.Max(span.End, reached);
            count += start < reached ? Characters(text.AsSpan(start..reached)) : 0;
        }

        return count;
    }

    /// <summary>The characters (Unicode scalar values) of a text, line feeds left out.</summary>
    public static int Characters(ReadOnlySpan<char> text) => text.Length - text.Count('\n') - LowSurrogates(text);

    private static int LowSurrogates(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(text))
        {
            count += (unit & 0xFC00) == 0xDC00 ? 1 : 0;
        }

        return count;
    }
}
