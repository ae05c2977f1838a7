using System.Buffers;

namespace CorpusForge.Core.Extraction;

/// <summary>
/// Collapses the white space of HTML source. A line break between two Japanese characters only wraps the source and vanishes; any other
/// run of white space is one space.
/// </summary>
internal static class WhiteSpace
{
    private static readonly SearchValues<char> Any = SearchValues.Create(" \t\n\r\f\u00A0\u200B\uFEFF");

    /// <summary>Appends text to a line of the buffer. White space at its end stays pending until something follows:
    /// 0 nothing, 1 a space, 2 a line break of the source.</summary>
    public static void AppendCollapsed(TextBuffer buffer, ReadOnlySpan<char> text, ref int pending)
    {
        while (!text.IsEmpty)
        {
            var solid = text.IndexOfAny(Any);
            var run = solid < 0 ? text : text[..solid];
            if (!run.IsEmpty)
            {
                Flush(buffer, run[0], ref pending);
                buffer.Append(run);
            }

            if (solid < 0)
            {
                return;
            }

            text = text[solid..];
            var length = text.IndexOfAnyExcept(Any);
            var space = length < 0 ? text : text[..length];
            pending = Math.Max(pending, space.ContainsAny('\n', '\r') ? 2 : space.ContainsAny(" \t\f\u00A0") ? 1 : 0);
            text = text[space.Length..];
        }
    }

    private static void Flush(TextBuffer buffer, char next, ref int pending)
    {
        if (pending != 0 && buffer.Last != '\n' && !(pending == 2 && IsWide(buffer.Last) && IsWide(next)))
        {
            buffer.Append(' ');
        }

        pending = 0;
    }

    // Kana, kanji, and punctuation of full width: scripts that write no spaces between words.
    private static bool IsWide(char unit) => unit is >= '\u3000' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
}
