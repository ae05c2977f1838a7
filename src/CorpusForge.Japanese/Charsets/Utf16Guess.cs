using System.Buffers.Binary;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Japanese.Charsets;

/// <summary>
/// Knows UTF-16 that has no byte order mark by its units: read in the right order nearly all are ASCII, kana, kanji or marks. Browsers
/// do not look for it; Windows programs write it.
/// </summary>
internal static class Utf16Guess
{
    private const int Sample = 4096;

    /// <summary>UTF-16 of one order or the other, or null.</summary>
    public static Charset? Of(ReadOnlySpan<byte> bytes)
    {
        // Every page has a line feed, a tag or an ideographic space, each with a zero byte, and no text of another charset has one.
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        if (bytes.Length < 4 || !bytes.Contains((byte)0))
        {
            return null;
        }

        var (little, big) = (0, 0);
        for (var at = 0; at + 1 < bytes.Length; at += 2)
        {
            little += Expected((char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..])) ? 1 : 0;
            big += Expected((char)BinaryPrimitives.ReadUInt16BigEndian(bytes[at..])) ? 1 : 0;
        }

        var enough = (bytes.Length / 2 * 9) / 10;
        return little > big && little >= enough ? Charset.Utf16Le : big > little && big >= enough ? Charset.Utf16Be : null;
    }

    private static bool Expected(char unit) => unit switch
    {
        '\t' or '\n' or '\r' or (>= ' ' and <= '~') or (>= '\u3000' and <= '\u303F') or 'ー' => true,
        _ => CharacterClasses.Of(unit) is not (CharacterClass.Other or CharacterClass.Space),
    };
}
