using System.Text;
using CorpusForge.Japanese.Charsets;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Tests.Shared.Fuzz;

/// <summary>Inputs that FsCheck makes of nothing: bytes, characters and markup at random.</summary>
internal static class FuzzSoup
{
    private static readonly string[] Labels = ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp", "utf-16le", "utf-16be", "windows-1252", "gb18030", "big5", "euc-kr"];

    private static readonly string[] Names =
    [
        "p", "div", "table", "tr", "td", "th", "tbody", "caption", "select", "option", "template", "svg", "math", "mi", "foreignObject", "a", "b", "i", "font", "nobr", "form",
        "button", "ul", "li", "dl", "dt", "dd", "ruby", "rt", "rp", "pre", "textarea", "script", "style", "title", "noscript", "frameset", "frame", "iframe", "meta", "base",
        "h1", "h6", "article", "main", "nav", "time", "br", "img", "input", "html", "head", "body", "plaintext", "xmp", "x-y", "p/", "日本",
    ];

    private static readonly string[] Texts =
    [
        "本日の天気は晴れ。", "カタカナ", "ｶﾞｷﾞ", "Ａ１", "東京都千代田区1-2-3", "03-1234-5678", "a@b.example", "2024年5月6日", "令和六年", "…", "・・・", "！！！", "続きを読む", "Copyright",
        "\0", "\u200B", "\uFEFF", "\uD83D", "\uDE00", "😀", "𠮷", "\u0301", "が\u3099", "\r", "\n", "\t", "　", "&amp;", "&#x110000;", "&#xD800;", "&#0;", "&notanentity;", "&", "]]>", "-->", "<![CDATA[",
        "<!--", "<!", "</", "<", ">", "<?xml", "<!DOCTYPE html>",
    ];

    private static readonly string[] Attributes =
    [
        "", " class=x", " id='kanren sidebar'", " href=//a.example/?b=c", " href='javascript:void(0)'", " href=http://[", " content='text/html; charset=euc-jp' http-equiv=content-type", " charset=shift_jis",
        " style='display:none'", " datetime=2024-99-99", " hidden", " class='", " =", " a=b a=c", " rel=sponsored", " encoding=text/html", " property=article:published_time content=99999999999",
    ];

    private static readonly Gen<byte[]> Bytes = Gen.ArrayOf(Gen.Frequency(
        (6, Gen.Choose(0, 255)), (4, Gen.Choose(0x81, 0x9F)), (4, Gen.Choose(0xA1, 0xFE)), (1, Gen.Elements(0x1B, 0x24, 0x42, 0x28, 0x4A, 0x0E, 0x0F, 0x8E, 0x8F, 0x3C, 0x3E)))
        .Select(value => (byte)value));

    private static readonly Gen<string> Characters = Gen.ArrayOf(Gen.Frequency(
        (5, Gen.Choose(0x3000, 0x30FF)), (5, Gen.Choose(0x4E00, 0x9FFF)), (3, Gen.Choose(0x20, 0x7E)), (1, Gen.Choose(0xD800, 0xDFFF)), (1, Gen.Choose(0, 0xFFFF)), (1, Gen.Constant(0x0A)))
        .Select(unit => (char)unit)).Select(units => new string(units));

    private static readonly Gen<string> Markup = Gen.ArrayOf(Gen.Frequency(
        (5, from name in Gen.Elements(Names) from attribute in Gen.Elements(Attributes) select $"<{name}{attribute}>"),
        (3, Gen.Elements(Names).Select(name => $"</{name}>")),
        (5, Gen.Elements(Texts)),
        (1, Characters.Resize(20)))).Select(string.Concat);

    public static byte[] OfBytes(Random random) => One(Bytes, random);

    public static byte[] OfCharacters(Random random) => Encoded(One(Characters, random), random);

    public static byte[] OfMarkup(Random random) => Encoded(One(Markup, random), random);

    /// <summary>The text in a charset drawn at random; UTF-16 and UTF-8 sometimes with their mark.</summary>
    public static byte[] Encoded(string text, Random random)
    {
        var charset = CharsetLabels.Find(random.Next(2) == 0 ? "utf-8" : Labels[random.Next(Labels.Length)])!;
        byte[] mark = random.Next(4) == 0 && charset.Encoding is UTF8Encoding or UnicodeEncoding ? [.. charset.Encoding.GetBytes("\uFEFF")] : [];
        return [.. mark, .. charset.Encoding.GetBytes(text)];
    }

    private static T One<T>(Gen<T> generator, Random random) => generator.Sample(1, new Rnd((ulong)random.NextInt64()), random.Next(1, 600)).Single();
}
