using System.Text;

namespace CorpusForge.Japanese.Charsets;

/// <summary>A charset a page can be decoded with.</summary>
/// <param name="Name">WHATWG name, lower case: <c>utf-8</c>, <c>shift_jis</c>, <c>euc-jp</c>, <c>iso-2022-jp</c>.</param>
/// <param name="Encoding">Decoder that replaces what it cannot read by U+FFFD and never throws.</param>
public sealed record Charset(string Name, Encoding Encoding)
{
    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;
    private static readonly Encoding JisX0212 = CodePage(20932);

    /// <summary>UTF-8.</summary>
    public static Charset Utf8 { get; } = new("utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>UTF-16, little endian.</summary>
    public static Charset Utf16Le { get; } = new("utf-16le", Encoding.Unicode);

    /// <summary>UTF-16, big endian.</summary>
    public static Charset Utf16Be { get; } = new("utf-16be", Encoding.BigEndianUnicode);

    /// <summary>Shift_JIS as WHATWG means it: Windows code page 932.</summary>
    public static Charset ShiftJis { get; } = new("shift_jis", Japanese(932));

    /// <summary>EUC-JP.</summary>
    public static Charset EucJp { get; } = new("euc-jp", Japanese(51932));

    /// <summary>ISO-2022-JP, the charset of mail, with its escape sequences.</summary>
    public static Charset Iso2022Jp { get; } = new("iso-2022-jp", Japanese(50220));

    /// <summary>Windows code page 1252, which WHATWG reads for every Latin-1 label.</summary>
    public static Charset Windows1252 { get; } = new("windows-1252", CodePage(1252));

    /// <summary>Decodes bytes; a byte order mark of UTF-8 or UTF-16 must be cut off before.</summary>
    public string Decode(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[Encoding.GetMaxCharCount(bytes.Length)];
        return new string(characters, 0, Decode(bytes, characters));
    }

    /// <summary>Decodes bytes into a buffer of at least <see cref="Encoding.GetMaxCharCount(int)"/> characters; returns how many there are.</summary>
    public int Decode(ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        var length = ReferenceEquals(this, EucJp) ? EucJpDecoder.Decode(Encoding, JisX0212, bytes, characters) : Encoding.GetChars(bytes, characters);

        // Windows reads the bytes A0 and FD to FF, which begin nothing in a Japanese charset, as these four for private use.
        for (var unit = '\uF8F0'; unit <= '\uF8F3'; unit++)
        {
            characters[..length].Replace(unit, '\uFFFD');
        }

        return length;
    }

    /// <summary>A charset of another language, by its Windows code page.</summary>
    internal static Charset Other(string name, int codePage) => new(name, CodePage(codePage));

    private static Encoding CodePage(int number) => CodePage(number, new DecoderReplacementFallback("\uFFFD"));

    private static Encoding Japanese(int number) => CodePage(number, new DuplicateFallback(CodePages.GetEncoding(number)!));

    private static Encoding CodePage(int number, DecoderFallback fallback) =>
        CodePages.GetEncoding(number, EncoderFallback.ReplacementFallback, fallback)
        ?? throw new InvalidOperationException($"Code page {number} is missing from the runtime.");
}
