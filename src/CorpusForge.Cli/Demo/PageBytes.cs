using System.IO.Compression;
using System.Text;

namespace CorpusForge.Cli.Demo;

/// <summary>Turns a page's text into the bytes that travel.</summary>
internal static class PageBytes
{
    private const int OperatingSystemByte = 9;

    /// <summary>The text in a charset; a character that the charset lacks is an exception, never a question mark.</summary>
    public static byte[] Encode(string text, string charset) => EncodingOf(charset).GetBytes(text);

    /// <summary>The encoding for a charset of the site; for ISO-2022-JP the one without half-width kana.</summary>
    public static Encoding EncodingOf(string charset) => charset switch
    {
        "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        "shift_jis" => CodePage(932),
        "euc-jp" => CodePage(51932),
        "iso-2022-jp" => CodePage(50220),
        _ => throw new NotSupportedException($"The demo's web site has no charset '{charset}'; utf-8, shift_jis, euc-jp, iso-2022-jp."),
    };

    /// <summary>The bytes in a content coding of HTTP (RFC 9110, section 8.4.1), the same bytes on every system.</summary>
    public static byte[] Compress(byte[] content, string? coding)
    {
        if (coding is null)
        {
            return content;
        }

        using var coded = new MemoryStream();
        using (var stream = Coder(coded, coding))
        {
            stream.Write(content);
        }

        var bytes = coded.ToArray();
        if (coding == "gzip")
        {
            // RFC 1952, section 2.3: the system that compressed; 255 is unknown.
            bytes[OperatingSystemByte] = 255;
        }

        return bytes;
    }

    private static Stream Coder(Stream coded, string coding) => coding switch
    {
        "gzip" => new GZipStream(coded, CompressionLevel.Optimal, leaveOpen: true),
        "br" => new BrotliStream(coded, CompressionLevel.Optimal, leaveOpen: true),
        // "deflate" names the zlib format, not the bare stream (RFC 9110, section 8.4.1.2).
        "deflate" => new ZLibStream(coded, CompressionLevel.Optimal, leaveOpen: true),
        _ => throw new NotSupportedException($"The demo's web site has no content coding '{coding}'; gzip, br, deflate."),
    };

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
