using System.Text.Unicode;
using CorpusForge.Japanese.Languages;

namespace CorpusForge.Japanese.Charsets;

/// <summary>
/// Names the charset of a page: byte order mark, HTTP header, meta element (the order of WHATWG HTML 13.2.3), each believed
/// only while the bytes allow it, then what the bytes themselves say.
/// </summary>
public static class CharsetDetector
{
    // Text without kana is judged by its words, of which this much is enough.
    private const int WordSample = 4096;

    /// <summary>The charset, and the length of the byte order mark to cut off.</summary>
    /// <param name="bytes">The whole body.</param>
    /// <param name="contentType">The HTTP Content-Type header; null when there was none.</param>
    public static (Charset Charset, int MarkLength) Detect(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (OfMark(bytes) is { } marked)
        {
            return marked;
        }

        if (Utf16Guess.Of(bytes) is { } wide)
        {
            return (wide, 0);
        }

        var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0;
        if (Escapes.AreJapanese(bytes) && (ascii || HighBytes(bytes) * 200L <= bytes.Length))
        {
            return (Charset.Iso2022Jp, 0);
        }

        var declared = CharsetLabels.OfContentType(contentType) ?? MetaPrescan.Find(bytes);
        if (ascii)
        {
            // Nothing is decoded differently; ISO-2022-JP and UTF-16 without their marks would be wrong.
            var kept = declared == Charset.ShiftJis || declared == Charset.EucJp || (declared == Charset.Replacement && Escapes.AreOfNeighbours(bytes));
            return (kept ? declared! : Charset.Utf8, 0);
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
        null or "iso-2022-jp" or "utf-16le" or "utf-16be" or "windows-1252" or "replacement" => false,
        "utf-8" => Utf8.IsValid(bytes) && !OnlyLooksUtf8(bytes),
        "shift_jis" => ByteEvidence.OfShiftJis(bytes) is { Fits: true } own && !IsUtf8(bytes, own) && !BetterEuc(bytes, own),
        "euc-jp" => ByteEvidence.OfEucJp(bytes) is { Fits: true, Errors: 0 } own && !IsUtf8(bytes, own) && !BetterShiftJis(bytes, own),
        _ => !Utf8.IsValid(bytes) && Japanese(bytes, 5) is null,
    };

    // Pairs of EUC-JP may look like characters of two bytes, which as UTF-8 would be letters that no Japanese page has.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes, ByteEvidence other) =>
        Utf8.IsValid(bytes) && (Utf8Evidence.Of(bytes) is { Long: > 0 } || other.Errors > 0 || other.Score < 3 * other.Characters);

    private static bool OnlyLooksUtf8(ReadOnlySpan<byte> bytes) =>
        MetaPrescan.Find(bytes) == Charset.EucJp && ByteEvidence.OfEucJp(bytes) is { Errors: 0, Characters: > 0 } euc && !IsUtf8(bytes, euc);

    private static bool BetterEuc(ReadOnlySpan<byte> bytes, ByteEvidence shiftJis) =>
        ByteEvidence.OfEucJp(bytes) is { Fits: true } euc && (euc.Kana > shiftJis.Kana || (euc.Kana == shiftJis.Kana && euc.Score > 2 * shiftJis.Score));

    private static bool BetterShiftJis(ReadOnlySpan<byte> bytes, ByteEvidence euc) =>
        ByteEvidence.OfShiftJis(bytes) is { Fits: true } other && (other.Kana > euc.Kana || (other.Kana == euc.Kana && other.Score > 2 * euc.Score));

    private static Charset Guess(ReadOnlySpan<byte> bytes, Charset? declared, Charset? meta)
    {
        // This is asked before Shift_JIS, as which much broken hiragana passes; the other charsets hardly ever pass as UTF-8.
        if (Utf8Evidence.Of(bytes).Fits)
        {
            return Charset.Utf8;
        }

        if (meta is not null && meta != declared && Believable(bytes, meta))
        {
            return meta;
        }

        return Japanese(bytes, 20) ?? Usable(declared) ?? Usable(meta) ?? LastResort(bytes);
    }

    /// <summary>The better of Shift_JIS and EUC-JP with one kana in so many characters, half-width katakana alone, or Japanese words; null when neither fits.</summary>
    private static Charset? Japanese(ReadOnlySpan<byte> bytes, int charactersPerKana)
    {
        var (shiftJis, euc) = (ByteEvidence.OfShiftJis(bytes), ByteEvidence.OfEucJp(bytes));
        var better = euc.NearlyFits && (!shiftJis.NearlyFits || euc.Score >= shiftJis.Score);
        var (own, charset) = better ? (euc, Charset.EucJp) : (shiftJis, Charset.ShiftJis);
        return own.NearlyFits && own.Score > 0 && (own.Kana * (long)charactersPerKana >= own.Characters || own.IsHalfWidth || HasWords(bytes, charset))
            ? charset : null;
    }

    private static bool HasWords(ReadOnlySpan<byte> bytes, Charset charset)
    {
        var start = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF));
        return KanjiPairs.AreDense(charset.Decode(bytes.Slice(start, Math.Min(bytes.Length - start, WordSample))));
    }

    // These would turn every byte into something else, or nothing.
    private static Charset? Usable(Charset? declared) => declared?.Name is "iso-2022-jp" or "utf-16le" or "utf-16be" or "replacement" ? null : declared;

    private static Charset LastResort(ReadOnlySpan<byte> bytes)
    {
        var start = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - 1024);
        var sample = bytes.Slice(start, Math.Min(bytes.Length - start, 64 << 10)).ToArray();
        var best = UtfUnknown.CharsetDetector.DetectFromBytes(sample).Detected;
        return best is { Confidence: > 0.5f } && Usable(CharsetLabels.Find(best.EncodingName)) is { } charset ? charset : Charset.Windows1252;
    }
}
