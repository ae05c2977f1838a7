using System.Buffers;
using System.Text;

namespace CorpusForge.Japanese.Charsets;

/// <summary>How well bytes fit UTF-8.</summary>
/// <param name="Short">Sound characters of two bytes, which pairs of other charsets may look like.</param>
/// <param name="Long">Sound characters of three and four bytes, which nothing else looks like.</param>
/// <param name="Errors">Sequences that are invalid; one cut off at the end is none.</param>
internal readonly record struct Utf8Evidence(int Short, int Long, int Errors)
{
    /// <summary>
    /// A page with a few broken bytes, cut within a character or with an advertisement of another charset is still UTF-8: broken
    /// text of other charsets has hardly any sound sequences of three bytes.
    /// </summary>
    public bool Fits => Errors == 0 ? Short + Long > 0 : Long >= 2L * Errors || Errors * 20L <= Short + Long;

    /// <summary>The evidence of bytes.</summary>
    public static Utf8Evidence Of(ReadOnlySpan<byte> bytes)
    {
        int two = 0, more = 0, errors = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var high = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
            {
                break;
            }

            at += high;
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed);
            two += status == OperationStatus.Done && consumed == 2 ? 1 : 0;
            more += status == OperationStatus.Done && consumed > 2 ? 1 : 0;
            errors += status == OperationStatus.InvalidData ? 1 : 0;
            at += consumed;
        }

        return new Utf8Evidence(two, more, errors);
    }
}
