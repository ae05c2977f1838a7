using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace CorpusForge.Japanese.Charsets;

/// <summary>
/// Names the charset of a page: byte order mark, HTTP header, meta element (the order of WHATWG HTML 13.2.3), each believed
/// only while the bytes allow it, then what the bytes themselves say.
/// </summary>
public static class CharsetDetector
{
    /// <summary>The charset, and the length of the byte order mark to cut off.</summary>
    /// <param name="bytes">The whole body.</param>
    /// <param name="contentType">The HTTP Content-Type header; null when there was none.</param>
    public static (Charset Charset, int MarkLength) Detect(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (OfMark(bytes) is { } marked)
        {
            return marked;
        }

        var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0;
        if (HasJapaneseEscape(bytes) && (ascii || HighBytes(bytes) * 200L <= bytes.Length))
        {
            return (Charset.Iso2022Jp, 0);
        }

        var declared = CharsetLabels.OfContentType(contentType) ?? MetaPrescan.Find(bytes);
        if (ascii)
        {
            // Nothing is decoded differently; ISO-2022-JP and UTF-16 without their marks would be wrong.
            return (declared == Charset.ShiftJis || declared == Charset.EucJp ? declared : Charset.Utf8, 0);
        }

        return (Believable(bytes, declared) ? declared! : Guess(bytes, declared, MetaPrescan.Find(bytes)), 0);
    }

    private static (Charset Charset, int Length)? OfMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Charset.Utf8, 3),
        [0xFF, 0xFE, ..] => (Charset.Utf16Le, 2),
        [0xFE, 0xFF, ..] => (Charset.Utf16Be, 2),
        _ => null,
    };

    // ESC $ @, ESC $ B, ESC ( J, ESC ( I: only ISO-2022-JP has them.
    private static bool HasJapaneseEscape(ReadOnlySpan<byte> bytes)
    {
        for (int next; (next = bytes.IndexOf((byte)0x1B)) >= 0; bytes = bytes[(next + 1)..])
        {
            if (bytes[(next + 1)..] is [(byte)'$', (byte)'@' or (byte)'B', ..] or [(byte)'(', (byte)'J' or (byte)'I', ..])
            {
                return true;
            }
        }

        return false;
    }

    private static int HighBytes(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        foreach (var value in bytes)
        {
            high += value >> 7;
        }

        return high;
    }

    private static bool Believable(ReadOnlySpan<byte> bytes, Charset? declared) => declared?.Name switch
    {
        null or "iso-2022-jp" or "utf-16le" or "utf-16be" or "windows-1252" => false,
        "utf-8" => Utf8.IsValid(bytes),
        "shift_jis" => ByteEvidence.OfShiftJis(bytes) is { Fits: true } own && !Utf8.IsValid(bytes) && !BetterEuc(bytes, own),
        "euc-jp" => ByteEvidence.OfEucJp(bytes) is { Fits: true } own && own.Errors == 0 && !Utf8.IsValid(bytes),
        _ => !Utf8.IsValid(bytes),
    };

    private static bool BetterEuc(ReadOnlySpan<byte> bytes, ByteEvidence shiftJis) =>
        ByteEvidence.OfEucJp(bytes) is { Fits: true } euc && euc.Kana > shiftJis.Kana;

    private static Charset Guess(ReadOnlySpan<byte> bytes, Charset? declared, Charset? meta)
    {
        // A UTF-8 page with a few broken bytes, or cut within a character, is still one. This is asked before Shift_JIS, as which much
        // broken hiragana passes; the other charsets hardly ever pass as UTF-8.
        if (MostlyUtf8(bytes))
        {
            return Charset.Utf8;
        }

        if (meta is not null && meta != declared && Believable(bytes, meta))
        {
            return meta;
        }

        var (shiftJis, euc) = (ByteEvidence.OfShiftJis(bytes), ByteEvidence.OfEucJp(bytes));
        if (euc.Fits && euc.Kana * 20L >= euc.Characters && (!shiftJis.Fits || euc.Kana >= shiftJis.Kana))
        {
            return Charset.EucJp;
        }

        if (shiftJis.Fits && shiftJis.Kana * 20L >= shiftJis.Characters)
        {
            return Charset.ShiftJis;
        }

        return declared ?? meta ?? LastResort(bytes);
    }

    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int characters = 0, errors = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var high = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
            {
                break;
            }

            at += high;
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed);
            characters += status == OperationStatus.Done ? 1 : 0;
            errors += status == OperationStatus.InvalidData ? 1 : 0;
            at += consumed;
        }

        return characters > 0 && errors * 20L <= characters;
    }

    private static Charset LastResort(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 64 << 10)].ToArray();
        return CharsetDetector.LabelOf(UtfUnknown.CharsetDetector.DetectFromBytes(sample)) ?? Charset.Windows1252;
    }

    private static Charset? LabelOf(DetectionResult result) =>
        result.Detected is { Confidence: > 0.5f } best ? CharsetLabels.Find(best.EncodingName) : null;
}
