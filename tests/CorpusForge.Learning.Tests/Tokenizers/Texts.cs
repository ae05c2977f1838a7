using System.Globalization;
using System.Text;

namespace CorpusForge.Learning.Tests.Tokenizers;

/// <summary>Texts that tokenizers trip over.</summary>
internal static class Texts
{
    public static IReadOnlyList<string> Basic { get; } =
    [
        "", " ", "\0", "hello the world", "日本語です。\n漢字", "それは日本語ですか？はい、そうです。", "  two  spaces ", "line\r\nline\r\n\r\n", "tab\tand\u3000wide",
        "It's 12345 o'clock", "か\u3099 NFD", "ﾊﾝｶｸ ｶﾅ ﾞ", "ああああああああ", "日本語ですます漢字日本語ですます漢字日本語ですます漢字日本語ですます漢字", "e\u0301\uFE0F☂\uFE0F",
    ];

    /// <summary>Characters of all planes (below U+3400 every one, then every 61st), and of every general category, what Unicode never gave out and private use included, and what people write with several.</summary>
    public static IEnumerable<string> EveryCodePointClass()
    {
        yield return "👨‍👩‍👧‍👦👍🏽🇯🇵 葛\U000E0100飾 𠮷野家 🏴\U000E0067\U000E0062\U000E007F";
        var text = new StringBuilder();
        for (var value = 0; value <= 0x10FFFF; value += value < 0x3400 ? 1 : 61)
        {
            if (Rune.IsValid(value))
            {
                text.Append(new Rune(value).ToString());
            }

            if (text.Length > 1000)
            {
                yield return text.ToString();
                text.Clear();
            }
        }

        yield return text.ToString();
        foreach (var category in Enum.GetValues<UnicodeCategory>())
        {
            yield return string.Concat(Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value)).Where(rune => Rune.GetUnicodeCategory(rune) == category).Take(40).Select(rune => rune.ToString()));
        }
    }
}
