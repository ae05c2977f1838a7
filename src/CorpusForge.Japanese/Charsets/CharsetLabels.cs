using System.Buffers;
using System.Collections.Frozen;

namespace CorpusForge.Japanese.Charsets;

/// <summary>The labels of the WHATWG encoding standard (section 4.2) for the charsets that Japanese pages use.</summary>
public static class CharsetLabels
{
    private static readonly SearchValues<char> LabelEnd = SearchValues.Create(" \t;,\"'/>");

    private static readonly FrozenDictionary<string, Charset> Labels = new (Charset Charset, string[] Labels)[]
    {
        (Charset.Utf8, ["unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "utf-8", "utf8", "x-unicode20utf8"]),
        (Charset.ShiftJis, ["csshiftjis", "ms932", "ms_kanji", "shift-jis", "shift_jis", "sjis", "windows-31j", "x-sjis", "cp932", "shiftjis"]),
        (Charset.EucJp, ["cseucpkdfmtjapanese", "euc-jp", "x-euc-jp", "eucjp", "euc_jp"]),
        (Charset.Iso2022Jp, ["csiso2022jp", "iso-2022-jp", "jis"]),
        (Charset.Utf16Le, ["utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode"]),
        (Charset.Utf16Be, ["utf-16be", "unicodefffe"]),
        (Charset.Windows1252, ["windows-1252", "iso-8859-1", "latin1", "us-ascii", "ascii", "cp1252", "l1", "iso8859-1", "iso_8859-1", "x-cp1252"]),
    }.SelectMany(entry => entry.Labels.Select(label => (label, entry.Charset))).ToFrozenDictionary(
        entry => entry.label, entry => entry.Charset, StringComparer.OrdinalIgnoreCase);

    /// <summary>The charset of a label, white space around it ignored; null for an unknown one.</summary>
    public static Charset? Find(ReadOnlySpan<char> label)
    {
        var name = label.Trim(" \t\r\n\f\"'").ToString();
        return name.Length is 0 or > 40 ? null : Labels.GetValueOrDefault(name) ?? Charset.Other(name);
    }

    /// <summary>The charset parameter of a Content-Type header or of a meta element's content; null when there is none.</summary>
    public static Charset? OfContentType(string? contentType)
    {
        var at = contentType?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var value = contentType.AsSpan(at + "charset".Length).TrimStart();
        if (value.IsEmpty || value[0] != '=')
        {
            return null;
        }

        value = value[1..].TrimStart(" \t\"'");
        var end = value.IndexOfAny(LabelEnd);
        return Find(end < 0 ? value : value[..end]);
    }
}
