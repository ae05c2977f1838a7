using System.Globalization;
using System.Text;

namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>Pieces of Markdown (GitHub's dialect) from words that may be anything.</summary>
internal static class CardMarkdown
{
    private const int Longest = 120;
    private const string Marks = "\\`*_{}[]#!|~$^";

    /// <summary>A table; a heading that begins with <c>&gt;</c> makes its column one of numbers. Cells are Markdown already.</summary>
    public static string Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        void Line(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        Line(heads.Select(head => head.TrimStart('>')));
        text.Append('|').AppendJoin('|', heads.Select(head => head.StartsWith('>') ? "---:" : "---")).Append("|\n");
        foreach (var row in rows)
        {
            Line(row);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Words of others as plain text: no mark, link, tag or line break of theirs works, and they end after 120 characters.</summary>
    public static string Plain(string words)
    {
        var text = new StringBuilder();
        foreach (var rune in Visible(words).EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),

                // Addresses become links by themselves wherever these stand.
                ':' or '@' => text.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};"),
                '.' when text.ToString().EndsWith("www", StringComparison.OrdinalIgnoreCase) => text.Append("&#46;"),
                _ when rune.IsAscii && Marks.Contains((char)rune.Value, StringComparison.Ordinal) => text.Append('\\').Append(rune.ToString()),
                _ => text.Append(rune.ToString()),
            };
        }

        return text.ToString();
    }

    /// <summary>Words as code within a line, also within a table.</summary>
    public static string Code(string words)
    {
        var inner = Visible(words).Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(inner, '`') + 1);
        var space = inner.StartsWith('`') || inner.EndsWith('`') ? " " : "";
        return inner.Length == 0 ? "` `" : fence + space + inner + space + fence;
    }

    /// <summary>A block of code that nothing within can end.</summary>
    public static string Block(string language, string content)
    {
        var fence = new string('`', Math.Max(3, LongestRun(content, '`') + 1));
        return $"{fence}{language}\n{content.TrimEnd()}\n{fence}";
    }

    /// <summary>What is shown on a click.</summary>
    public static string Folded(string summary, string content) => $"<details>\n<summary>{summary}</summary>\n\n{content}\n\n</details>";

    // Letters that cannot be seen, or turn the direction of those behind them, do not come in.
    private static string Visible(string words)
    {
        var text = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (text.Length >= Longest)
            {
                return text.Append('…').ToString();
            }

            _ = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => text.Append(' '),
                UnicodeCategory.Format => text,
                _ => text.Append(rune.ToString()),
            };
        }

        return text.ToString().Trim();
    }

    private static int LongestRun(string text, char letter)
    {
        var (longest, run) = (0, 0);
        foreach (var unit in text)
        {
            run = unit == letter ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
