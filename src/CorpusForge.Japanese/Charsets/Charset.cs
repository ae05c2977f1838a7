using System.Text;

namespace CorpusForge.Japanese.Charsets;

/// <summary>A charset a page can be decoded with.</summary>
/// <param name="Name">WHATWG name, lower case: <c>utf-8</c>, <c>shift_jis</c>, <c>euc-jp</c>, <c>iso-2022-jp</c>.</param>
/// <param name="Encoding">Decoder that replaces what it cannot read by U+FFFD and never throws.</param>
public sealed record Charset(string Name, Encoding Encoding)
{
    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    /// <summary>UTF-8.</summary>
    public static Charset Utf8 { get; } = new("utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>UTF-16, little endian.</summary>
    public static Charset Utf16Le { get; } = new("utf-16le", Encoding.Unicode);

    /// <summary>UTF-16, big endian.</summary>
    public static Charset Utf16Be { get; } = new("utf-16be", Encoding.BigEndianUnicode);

    /// <summary>Shift_JIS as WHATWG means it: Windows code page 932.</summary>
    public static Charset ShiftJis { get; } = new("shift_jis", CodePage(932));

    /// <summary>EUC-JP.</summary>
    public static Charset EucJp { get; } = new("euc-jp", CodePage(51932));

    /// <summary>ISO-2022-JP, the charset of mail, with its escape sequences.</summary>
    public static Charset Iso2022Jp { get; } = new("iso-2022-jp", CodePage(50220));

    /// <summary>Windows code page 1252, which WHATWG reads for every Latin-1 label.</summary>
    public static Charset Windows1252 { get; } = new("windows-1252", CodePage(1252));

    /// <summary>Decodes bytes; a byte order mark of UTF-8 or UTF-16 must be cut off before.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => Encoding.GetString(bytes);

    private static Encoding CodePage(int number) =>
        CodePages.GetEncoding(number, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
        ?? throw new InvalidOperationException($"Code page {number} is missing from the runtime.");

    /// <summary>The charset of a code page that is not Japanese; null where the runtime lacks it.</summary>
    internal static Charset? Other(string label)
    {
        try
        {
            var encoding = CodePages.GetEncoding(label) ?? Encoding.GetEncoding(label);
            return new Charset(encoding.WebName, CodePages.GetEncoding(
                encoding.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")) ?? encoding);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
