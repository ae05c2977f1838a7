using System.Text;

namespace CorpusForge.Japanese.Charsets;

/// <summary>A charset a page can be decoded with.</summary>
/// <param name="Name">WHATWG name, lower case: <c>utf-8</c>, <c>shift_jis</c>, <c>euc-jp</c>, <c>iso-2022-jp</c>.</param>
/// <param name="Encoding">The runtime's encoding, for writing; pages are read by <see cref="Decode(ReadOnlySpan{byte})"/>.</param>
public sealed record Charset(string Name, Encoding Encoding)
{
    /// <summary>UTF-8.</summary>
    public static Charset Utf8 { get; } = new("utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>UTF-16, little endian.</summary>
    public static Charset Utf16Le { get; } = new("utf-16le", Encoding.Unicode);

    /// <summary>UTF-16, big endian.</summary>
    public static Charset Utf16Be { get; } = new("utf-16be", Encoding.BigEndianUnicode);

    /// <summary>Shift_JIS as WHATWG means it: Windows code page 932.</summary>
    public static Charset ShiftJis { get; } = new("shift_jis", CodePage(932)) { Decoder = ShiftJisDecoder.Decode };

    /// <summary>EUC-JP.</summary>
    public static Charset EucJp { get; } = new("euc-jp", CodePage(51932)) { Decoder = EucJpDecoder.Decode };

    /// <summary>ISO-2022-JP, the charset of mail, with its escape sequences.</summary>
    public static Charset Iso2022Jp { get; } = new("iso-2022-jp", CodePage(50220)) { Decoder = Iso2022JpDecoder.Decode };

    /// <summary>Windows code page 1252, which WHATWG reads for every Latin-1 label.</summary>
    public static Charset Windows1252 { get; } = new("windows-1252", CodePage(1252));

    /// <summary>What WHATWG reads ISO-2022-KR, ISO-2022-CN and HZ as (14.1): one U+FFFD for a whole page.</summary>
    public static Charset Replacement { get; } = new("replacement", Encoding.ASCII) { Decoder = Replace };

    private Func<ReadOnlySpan<byte>, Span<char>, int>? Decoder { get; init; }

    /// <summary>Decodes bytes; a byte order mark of UTF-8 or UTF-16 must be cut off before. What cannot be read becomes U+FFFD.</summary>
    public string Decode(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[Encoding.GetMaxCharCount(bytes.Length)];
        return new string(characters, 0, Decode(bytes, characters));
    }

    /// <summary>Decodes bytes into a buffer of at least <see cref="Encoding.GetMaxCharCount(int)"/> characters; returns how many there are.</summary>
    public int Decode(ReadOnlySpan<byte> bytes, Span<char> characters) => Decoder?.Invoke(bytes, characters) ?? Encoding.GetChars(bytes, characters);

    /// <summary>A charset of another language, by its Windows code page.</summary>
    internal static Charset Other(string name, int codePage) => new(name, CodePage(codePage));

    /// <summary>A charset of one byte a character, by its Windows code page and where that differs from the standard's index.</summary>
    /// <param name="name">WHATWG name.</param>
    /// <param name="codePage">Windows code page.</param>
    /// <param name="differences">Characters the standard has in place of the code page's, one behind the other: theirs, ours.</param>
    internal static Charset SingleByte(string name, int codePage, string differences = "")
    {
        var page = CodePage(codePage);
        var upper = new char[128];
        for (var value = 0; value < upper.Length; value++)
        {
            // The runtime reads a byte that names nothing as a character for private use; Macintosh has one, its apple.
            var known = page.GetString([(byte)(0x80 + value)])[0];
            var other = differences.IndexOf(known, StringComparison.Ordinal);
            upper[value] = other >= 0 && other % 2 == 0 ? differences[other + 1] : char.IsBetween(known, '\uE000', '\uF8FE') ? '\uFFFD' : known;
        }

        return SingleByte(name, page, upper);
    }

    /// <summary>A charset of one byte a character that the runtime lacks, by its characters from A0 on.</summary>
    internal static Charset SingleByte(string name, string fromA0)
    {
        var upper = new char[128];
        for (var value = 0; value < upper.Length; value++)
        {
            upper[value] = value < 0x20 ? (char)(0x80 + value) : fromA0[value - 0x20];
        }

        return SingleByte(name, Encoding.Latin1, upper);
    }

    private static Charset SingleByte(string name, Encoding encoding, char[] upper) => new(name, encoding)
    {
        Decoder = (bytes, characters) =>
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                characters[at] = bytes[at] < 0x80 ? (char)bytes[at] : upper[bytes[at] - 0x80];
            }

            return bytes.Length;
        },
    };

    private static int Replace(ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        if (!bytes.IsEmpty)
        {
            characters[0] = '\uFFFD';
        }

        return Math.Min(1, bytes.Length);
    }

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
        ?? throw new InvalidOperationException($"Code page {number} is missing from the runtime.");
}
