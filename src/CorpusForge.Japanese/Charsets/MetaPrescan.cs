using System.Text;

namespace CorpusForge.Japanese.Charsets;

/// <summary>Finds the charset that a page's first bytes declare, without parsing them.</summary>
public static class MetaPrescan
{
    /// <summary>
    /// Bytes looked at. WHATWG asks for 1024; browsers change their mind later, and so many Japanese pages have a long comment first.
    /// </summary>
    public const int Length = 4096;

    /// <summary>
    /// The charset of the first <c>meta</c> element that names one, else of the XML declaration (WHATWG HTML 13.2.3.2); UTF-16 there means
    /// UTF-8. Null when there is none.
    /// </summary>
    public static Charset? Find(ReadOnlySpan<byte> html)
    {
        var head = Encoding.Latin1.GetString(html[..Math.Min(html.Length, Length)]);
        var found = OfMeta(head) ?? OfXmlDeclaration(head);
        return found == Charset.Utf16Le || found == Charset.Utf16Be ? Charset.Utf8 : found;
    }

    private static Charset? OfXmlDeclaration(string head)
    {
        if (!head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal))
        {
            return null;
        }

        var declaration = head[..Math.Max(0, head.IndexOf('>', StringComparison.Ordinal))];
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var value = declaration.AsSpan(at + "encoding".Length).TrimStart();
        if (!value.StartsWith('='))
        {
            return null;
        }

        value = value[1..].TrimStart(" \t\r\n\"'");
        var end = value.IndexOfAny("\"' ?");
        return CharsetLabels.Find(end < 0 ? value : value[..end]);
    }

    private static Charset? OfMeta(string head)
    {
        var at = 0;
        while ((at = head.IndexOf('<', at)) >= 0)
        {
            if (head.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = head.IndexOf("-->", at + 2, StringComparison.Ordinal);
                if (at < 0)
                {
                    return null;
                }

                continue;
            }

            if (head.AsSpan(at).StartsWith("<meta", StringComparison.OrdinalIgnoreCase))
            {
                var end = head.IndexOf('>', at);
                var tag = end < 0 ? head[at..] : head[at..end];
                if (CharsetLabels.OfContentType(tag) is { } charset)
                {
                    return charset;
                }
            }

            at++;
        }

        return null;
    }
}
