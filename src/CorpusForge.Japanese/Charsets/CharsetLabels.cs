using System.Buffers;
using System.Collections.Frozen;

namespace CorpusForge.Japanese.Charsets;

/// <summary>
/// The labels of the WHATWG encoding standard (section 4.2), and a few more that Japanese pages use. Big5 is the runtime's, without Hong
/// Kong's supplement; <c>x-user-defined</c> is read as windows-1252, as HTML 13.2.3.2 has it for a meta element.
/// </summary>
public static class CharsetLabels
{
    private static readonly SearchValues<char> LabelEnd = SearchValues.Create(" \t\r\n\f;,\"'/>");

    private static readonly FrozenDictionary<string, Charset> Labels = new (Charset Charset, string Labels)[]
    {
        (Charset.Utf8, "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
        (Charset.ShiftJis, "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis cp932 shiftjis"),
        (Charset.EucJp, "cseucpkdfmtjapanese euc-jp x-euc-jp eucjp euc_jp"),
        (Charset.Iso2022Jp, "csiso2022jp iso-2022-jp jis"),
        (Charset.Utf16Le, "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"),
        (Charset.Utf16Be, "unicodefffe utf-16be"),
        (Charset.Windows1252, "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1"
            + " iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 x-user-defined"),
        (Charset.Replacement, "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement"),
        (Charset.Other("gbk", 54936), "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"),
        (Charset.Other("gb18030", 54936), "gb18030"),
        (Charset.Other("big5", 950), "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
        (Charset.Other("euc-kr", 949), "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601"
            + " windows-949 cp949"),
        (Charset.SingleByte("iso-8859-2", 28592), "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"),
        (Charset.SingleByte("iso-8859-3", 28593), "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"),
        (Charset.SingleByte("iso-8859-4", 28594), "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"),
        (Charset.SingleByte("iso-8859-5", 28595), "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"),
        (Charset.SingleByte("iso-8859-6", 28596), "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e"
            + " iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"),
        (Charset.SingleByte("iso-8859-7", 28597, "\u02BD‘\u02BC’\uF7C2€\uF7C3₯\uF7C4ͺ"), "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7"
            + " iso_8859-7:1987 sun_eu_greek"),
        (Charset.SingleByte("iso-8859-8", 28598, "\u203E¯\uF7BF\u200E\uF7C0\u200F"), "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8"
            + " iso_8859-8:1988 visual"),
        (Charset.SingleByte("iso-8859-8-i", 38598, "\u203E¯\uF7BF\u200E\uF7C0\u200F"), "csiso88598i iso-8859-8-i logical"),
        (Charset.SingleByte("iso-8859-13", 28603), "iso-8859-13 iso8859-13 iso885913"),
        (Charset.SingleByte("iso-8859-15", 28605), "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"),
        (Charset.SingleByte("iso-8859-10", "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ\u00B7ļđšŧž\u2015ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓ"
            + "ÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ"), "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
        (Charset.SingleByte("iso-8859-14", "\u00A0Ḃḃ\u00A3ĊċḊ§Ẁ©ẂḋỲ\u00AD\u00AEŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓ"
            + "ÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ"), "iso-8859-14 iso8859-14 iso885914"),
        (Charset.SingleByte("iso-8859-16", "\u00A0ĄąŁ\u20AC\u201EŠ§š©Ș\u00ABŹ\u00ADźŻ°\u00B1ČłŽ\u201D¶\u00B7žčș\u00BBŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ"),
            "iso-8859-16"),
        (Charset.SingleByte("ibm866", 866), "866 cp866 csibm866 ibm866"),
        (Charset.SingleByte("koi8-r", 20866), "cskoi8r koi koi8 koi8-r koi8_r"),
        (Charset.SingleByte("koi8-u", 21866), "koi8-ru koi8-u"),
        (Charset.SingleByte("macintosh", 10000, "\u2126Ω"), "csmacintosh mac macintosh x-mac-roman"),
        (Charset.SingleByte("x-mac-cyrillic", 10007, "¢Ґ∂ґ¤€"), "x-mac-cyrillic x-mac-ukrainian"),
        (Charset.SingleByte("windows-874", 874), "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"),
        (Charset.SingleByte("windows-1250", 1250), "cp1250 windows-1250 x-cp1250"),
        (Charset.SingleByte("windows-1251", 1251), "cp1251 windows-1251 x-cp1251"),
        (Charset.SingleByte("windows-1253", 1253), "cp1253 windows-1253 x-cp1253"),
        (Charset.SingleByte("windows-1254", 1254), "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5"
            + " windows-1254 x-cp1254"),
        (Charset.SingleByte("windows-1255", 1255), "cp1255 windows-1255 x-cp1255"),
        (Charset.SingleByte("windows-1256", 1256), "cp1256 windows-1256 x-cp1256"),
        (Charset.SingleByte("windows-1257", 1257), "cp1257 windows-1257 x-cp1257"),
        (Charset.SingleByte("windows-1258", 1258), "cp1258 windows-1258 x-cp1258"),
    }.SelectMany(entry => entry.Labels.Split(' ').Select(label => (label, entry.Charset))).ToFrozenDictionary(
        entry => entry.label, entry => entry.Charset, StringComparer.OrdinalIgnoreCase);

    /// <summary>The charset of a label, white space around it ignored; null for an unknown one.</summary>
    public static Charset? Find(ReadOnlySpan<char> label)
    {
        var name = label.Trim(" \t\r\n\f\"'").ToString();
        return Labels.GetValueOrDefault(name);
    }

    /// <summary>The charset parameter of a Content-Type header or of a meta element's content; null when there is none.</summary>
    public static Charset? OfContentType(string? contentType)
    {
        var rest = contentType.AsSpan();
        for (int at; (at = rest.IndexOf("charset", StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            rest = rest[(at + "charset".Length)..];
            var value = rest.TrimStart();
            if (value.StartsWith('='))
            {
                value = value[1..].TrimStart(" \t\r\n\f\"'");
                var end = value.IndexOfAny(LabelEnd);
                return Find(end < 0 ? value : value[..end]);
            }
        }

        return null;
    }
}
