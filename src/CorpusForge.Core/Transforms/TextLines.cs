using System.Buffers;

namespace CorpusForge.Core.Transforms;

/// <summary>Answers for one line, without its line feed.</summary>
internal delegate bool LineTest(ReadOnlySpan<char> line);

/// <summary>Takes lines out of a text.</summary>
internal static class TextLines
{
    /// <summary>The text without the lines that a test names; the same instance when it names none.</summary>
    public static string Without(string text, LineTest named)
    {
        char[]? kept = null;
        int length = 0, copied = 0;
        for (int start = 0, next; start <= text.Length; start = next)
        {
            var feed = text.AsSpan(start).IndexOf('\n');
            var end = feed < 0 ? text.Length : start + feed;
            next = end + 1;
            if (!named(text.AsSpan(start, end - start)))
            {
                continue;
            }

            kept ??= ArrayPool<char>.Shared.Rent(text.Length);
            text.AsSpan(copied, start - copied).CopyTo(kept.AsSpan(length));
            length += start - copied;
            copied = Math.Min(next, text.Length);
        }

        if (kept is null)
        {
            return text;
        }

        text.AsSpan(copied).CopyTo(kept.AsSpan(length));
        length += text.Length - copied;

        // The line feed before a removed last line separates nothing any more.
        var ended = copied == text.Length && length > 0 && kept[length - 1] == '\n' && !text.EndsWith('\n');
        var result = new string(kept, 0, ended ? length - 1 : length);
        ArrayPool<char>.Shared.Return(kept);
        return result;
    }
}
