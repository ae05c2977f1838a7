using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Japanese.Tests.Charsets;

/// <summary>The names and labels of the WHATWG encoding standard, section 4.2.</summary>
public sealed class CharsetLabelsTests
{
    [Theory]
    [InlineData("utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8")]
    [InlineData("shift_jis", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis")]
    [InlineData("euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp")]
    [InlineData("iso-2022-jp", "csiso2022jp iso-2022-jp")]
    [InlineData("utf-16be", "unicodefffe utf-16be")]
    [InlineData("utf-16le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le")]
    [InlineData("gbk", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk")]
    [InlineData("gb18030", "gb18030")]
    [InlineData("big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5")]
    [InlineData("euc-kr", "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949")]
    [InlineData("windows-1251", "cp1251 windows-1251 x-cp1251")]
    [InlineData("windows-1252", "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252")]
    [InlineData("windows-1254", "cp1254 iso-8859-9 latin5 windows-1254")]
    [InlineData("windows-874", "dos-874 iso-8859-11 tis-620 windows-874")]
    [InlineData("iso-8859-2", "csisolatin2 iso-8859-2 iso8859-2 l2 latin2")]
    [InlineData("iso-8859-15", "csisolatin9 iso-8859-15 l9")]
    [InlineData("iso-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6")]
    [InlineData("iso-8859-14", "iso-8859-14 iso8859-14 iso885914")]
    [InlineData("iso-8859-16", "iso-8859-16")]
    [InlineData("replacement", "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement")]
    [InlineData("windows-1252", "x-user-defined")]
    [InlineData("koi8-r", "cskoi8r koi koi8 koi8-r koi8_r")]
    [InlineData("koi8-u", "koi8-ru koi8-u")]
    [InlineData("macintosh", "csmacintosh mac macintosh x-mac-roman")]
    [InlineData("ibm866", "866 cp866 csibm866 ibm866")]
    public void Labels_name_the_charset_the_standard_gives_them(string name, string labels) =>
        Assert.All(labels.Split(' '), label => Assert.Equal(name, CharsetLabels.Find($" {label.ToUpperInvariant()}\n")?.Name));

    // Habits of Japanese pages that the standard does not list.
    [Theory]
    [InlineData("shift_jis", "cp932 shiftjis")]
    [InlineData("euc-jp", "eucjp euc_jp")]
    [InlineData("iso-2022-jp", "jis")]
    public void Common_misspellings_are_understood(string name, string labels) =>
        Assert.All(labels.Split(' '), label => Assert.Equal(name, CharsetLabels.Find(label)?.Name));

    // A runtime knows more encodings than the web has; UTF-7 it even refuses with an exception.
    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf-32")]
    [InlineData("ibm037")]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("a-label-that-is-far-too-long-to-be-one-of-the-standard")]
    public void A_label_that_is_not_of_the_web_names_nothing(string label) => Assert.Null(CharsetLabels.Find(label));

    [Theory]
    [InlineData("text/html; charset=Shift_JIS", "shift_jis")]
    [InlineData("text/html;charset=\"euc-jp\"", "euc-jp")]
    [InlineData("text/html; charset='utf-8'", "utf-8")]
    [InlineData("text/html; charset = utf-8 ; x=y", "utf-8")]
    [InlineData("text/html; CHARSET=UTF-8,text/html", "utf-8")]
    [InlineData("text/html; x=charset; charset=euc-jp", "euc-jp")]
    public void The_parameter_of_a_content_type_names_a_charset(string header, string expected) =>
        Assert.Equal(expected, CharsetLabels.OfContentType(header)?.Name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/html")]
    [InlineData("text/html; charset")]
    [InlineData("text/html; charset=")]
    [InlineData("text/html; charset:utf-8")]
    public void A_content_type_without_the_parameter_names_none(string? header) => Assert.Null(CharsetLabels.OfContentType(header));
}
