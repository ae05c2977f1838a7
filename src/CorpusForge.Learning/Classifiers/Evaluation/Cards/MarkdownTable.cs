using System.Text;

namespace CorpusForge.Learning.Classifiers.Evaluation.Cards;

/// <summary>A table of Markdown; columns of numbers stand right.</summary>
internal static class MarkdownTable
{
    /// <summary>The table; a heading that begins with <c>&gt;</c> makes its column one of numbers.</summary>
    public static string Of(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        Line(text, heads.Select(head => head.TrimStart('>')));
        text.Append('|').AppendJoin('|', heads.Select(head => head.StartsWith('>') ? "---:" : "---")).Append("|\n");
        foreach (var row in rows)
        {
            Line(text, row);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ")
        .AppendJoin(" | ", cells.Select(cell => cell.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Trim())).Append(" |\n");
}
