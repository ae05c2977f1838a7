using System.Text;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>How evaluation items get into pages: as they are, written otherwise, or by half.</summary>
internal static class Planting
{
    private static readonly Dictionary<char, string> Narrow = Build();

    /// <summary>A page with a text between two of its lines.</summary>
    public static string Into(string page, string text)
    {
        var line = page.IndexOf('\n', page.Length / 2);
        return line < 0 ? $"{page}\n{text}" : $"{page[..line]}\n{text}{page[line..]}";
    }

    /// <summary>The first or the second half of a text.</summary>
    public static string Half(string text, bool first)
    {
        var middle = text.Length / 2;
        middle += middle < text.Length && char.IsLowSurrogate(text[middle]) ? 1 : 0;
        return first ? text[..middle] : text[middle..];
    }

    /// <summary>Letters and digits of a text; those of alphabets, and digits, count half.</summary>
    public static double Letters(string text)
    {
        var folded = new ComparisonText(ComparisonForm.Letters);
        folded.Read(text);
        return folded.Units.ToArray().Sum(unit => unit < '\u2E80' ? 0.5 : 1);
    }

    /// <summary>
    /// The same words written otherwise: letters and digits in full width, katakana in half width or as hiragana, other punctuation or none, spaces and
    /// ends of lines in between.
    /// </summary>
    public static string Rewritten(string text, int number)
    {
        var written = new StringBuilder();
        foreach (var (at, unit) in text.Index())
        {
            written.Append(unit switch
            {
                >= '!' and <= '~' => ((char)(unit + 0xFEE0)).ToString(),
                >= 'ァ' and <= 'ヶ' when number % 2 == 1 => ((char)(unit - 0x60)).ToString(),
                '、' => "，",
                '。' => number % 3 == 0 ? "" : "．",
                '？' or '！' => "",
                '「' or '」' => "\"",
                _ => Narrow.GetValueOrDefault(unit, unit.ToString()),
            });
            written.Append(at % 11 == 5 ? " " : at % 23 == 17 ? "\n" : at % 29 == 13 ? "・" : "");
        }

        return written.ToString();
    }

    private static Dictionary<char, string> Build()
    {
        var narrow = new Dictionary<char, string>();
        for (var unit = 'ｦ'; unit <= 'ﾝ'; unit++)
        {
            foreach (var mark in (string[])["", "ﾞ", "ﾟ"])
            {
                var wide = (unit + mark).Normalize(NormalizationForm.FormKC);
                if (wide.Length == 1)
                {
                    narrow[wide[0]] = unit + mark;
                }
            }
        }

        return narrow;
    }
}
