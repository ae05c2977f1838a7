using System.Text;

namespace CorpusForge.Core.Sources.Http;

/// <summary>Tells HTML by its first bytes (WHATWG MIME Sniffing, section 7.1).</summary>
internal static class HtmlSniffer
{
    private static readonly byte[][] Starts =
    [
        .. new[]
        {
            "<!DOCTYPE HTML", "<HTML", "<HEAD", "<SCRIPT", "<IFRAME", "<H1", "<DIV", "<FONT", "<TABLE", "<A", "<STYLE", "<TITLE", "<B",
            "<BODY", "<BR", "<P", "<!--",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    /// <summary>Whether the body opens as HTML does, after white space and a byte order mark of UTF-8.</summary>
    public static bool IsHtml(ReadOnlySpan<byte> body)
    {
        var text = Start(body);
        foreach (var start in Starts)
        {
            if (text.Length > start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start)
                && (text[start.Length] is (byte)' ' or (byte)'>' || start is [.., (byte)'-']))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the body opens with markup at all, so that it cannot be compressed data.</summary>
    public static bool IsMarkup(ReadOnlySpan<byte> body) => Start(body) is [(byte)'<', (byte)'!' or (byte)'?' or (>= (byte)'A' and <= (byte)'z'), ..];

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> body) =>
        (body.StartsWith("\uFEFF"u8) ? body[3..] : body).TrimStart(" \t\r\n\f"u8);
}
