using System.Text;

namespace CorpusForge.Japanese.Charsets;

/// <summary>Finds the charset that a page's first bytes declare, without parsing them.</summary>
public static class MetaPrescan
{
    /// <summary>
    /// Bytes looked at. WHATWG asks for 1024 and has browsers change their mind when the parser meets a later meta element, which this is
    /// instead of: many Japanese pages begin with a long comment or script.
    /// </summary>
    public const int Length = 64 << 10;

    /// <summary>
    /// The charset of the first <c>meta</c> element that names one, else of the XML declaration (WHATWG HTML 13.2.3.2); UTF-16 there means
    /// UTF-8. Null when there is none.
    /// </summary>
    public static Charset? Find(ReadOnlySpan<byte> html)
    {
        html = html[..Math.Min(html.Length, Length)];
        var found = OfMeta(html) ?? OfXmlDeclaration(html);
        return found == Charset.Utf16Le || found == Charset.Utf16Be ? Charset.Utf8 : found;
    }

    private static Charset? OfMeta(ReadOnlySpan<byte> html)
    {
        for (int next; (next = html.IndexOf((byte)'<')) >= 0;)
        {
            html = html[next..];
            if (html.StartsWith("<!--"u8))
            {
                // The dashes that open a comment may close it too.
                var end = html[2..].IndexOf("-->"u8);
                html = end < 0 ? [] : html[(end + 5)..];
            }
            else if (html is [_, (byte)'!' or (byte)'/' or (byte)'?', var third, ..] && !(html[1] == '/' && char.IsAsciiLetter((char)third)))
            {
                var end = html.IndexOf((byte)'>');
                html = end < 0 ? [] : html[(end + 1)..];
            }
            else if (html is [_, var letter, ..] && (letter == '/' || char.IsAsciiLetter((char)letter)))
            {
                var name = html[1..Math.Max(1, TagAttributes.EndOfName(html))];
                var attributes = new TagAttributes(html[(name.Length + 1)..]);
                if (Ascii.EqualsIgnoreCase(name, "meta"u8) && Declared(ref attributes) is { } charset)
                {
                    return charset;
                }

                html = attributes.Skip();
            }
            else
            {
                html = html[1..];
            }
        }

        return null;
    }

    private static Charset? Declared(ref TagAttributes attributes)
    {
        Charset? charset = null;
        bool named = false, ofContent = false, pragma = false, content = false;
        while (attributes.Next(out var name, out var value))
        {
            if (Ascii.EqualsIgnoreCase(name, "http-equiv"u8))
            {
                pragma |= Ascii.EqualsIgnoreCase(value, "content-type"u8);
            }
            else if (Ascii.EqualsIgnoreCase(name, "charset"u8) && !named)
            {
                // The slash that closes an element of XML is no part of a label.
                (charset, named, ofContent) = (CharsetLabels.Find(Encoding.Latin1.GetString(value.TrimEnd((byte)'/'))), true, false);
            }
            else if (Ascii.EqualsIgnoreCase(name, "content"u8) && !content)
            {
                content = true;
                if (!named && CharsetLabels.OfContentType(Encoding.Latin1.GetString(value)) is { } other)
                {
                    (charset, ofContent) = (other, true);
                }
            }
        }

        return attributes.Cut || (ofContent && !pragma) ? null : charset;
    }

    private static Charset? OfXmlDeclaration(ReadOnlySpan<byte> html)
    {
        html = html.TrimStart(" \t\r\n"u8);
        if (!html.StartsWith("<?xml"u8) || html.IndexOf((byte)'>') is not (>= 0 and var close))
        {
            return null;
        }

        var declaration = Encoding.Latin1.GetString(html[..close]);
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        var value = at < 0 ? [] : declaration.AsSpan(at + "encoding".Length).TrimStart();
        if (!value.StartsWith('='))
        {
            return null;
        }

        value = value[1..].TrimStart(" \t\r\n\"'");
        var end = value.IndexOfAny("\"' ?");
        return CharsetLabels.Find(end < 0 ? value : value[..end]);
    }
}
