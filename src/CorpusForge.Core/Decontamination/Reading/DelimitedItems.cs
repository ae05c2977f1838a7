using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CorpusForge.Core.Decontamination.Reading;

/// <summary>
/// Items of CSV (RFC 4180) and TSV, one a row. The first row names the fields where each of its cells is one word of ASCII letters and digits;
/// otherwise they are <c>column-1</c> and so on.
/// </summary>
internal static partial class DelimitedItems
{
    /// <summary>The rows.</summary>
    /// <exception cref="InvalidDataException">A quoted cell has no end.</exception>
    public static IEnumerable<ReadItem> Of(string text, char delimiter, string file)
    {
        List<string>? names = null;
        var first = true;
        foreach (var (line, cells) in Rows(text, delimiter, file))
        {
            if (first && cells.Count > 1 && cells.TrueForAll(cell => Word().IsMatch(cell)))
            {
                (names, first) = (cells, false);
                continue;
            }

            first = false;
            var id = names is null ? -1 : names.FindIndex(name => IdName().IsMatch(name));
            yield return new ReadItem(
                id >= 0 && id < cells.Count && cells[id].Length > 0 ? cells[id] : null,
                string.Create(CultureInfo.InvariantCulture, $"line {line}"),
                [.. cells.Index().Where(cell => cell.Index != id && cell.Item.Length > 0).Select(cell => new EvaluationText(
                    names is not null && cell.Index < names.Count ? names[cell.Index] : string.Create(CultureInfo.InvariantCulture, $"column-{cell.Index + 1}"), cell.Item))]);
        }
    }

    private static IEnumerable<(int Line, List<string> Cells)> Rows(string text, char delimiter, string file)
    {
        // A tab needs no quotes, and texts in TSV use them as they please.
        var quotes = delimiter == ',';
        var (cells, cell, line, start, quoted) = (new List<string>(), new StringBuilder(), 1, 1, false);
        for (var at = 0; at <= text.Length; at++)
        {
            var unit = at == text.Length ? '\n' : text[at];
            if (quoted && at < text.Length)
            {
                if (unit == '"' && at + 1 < text.Length && text[at + 1] == '"')
                {
                    at++;
                }
                else if (unit == '"')
                {
                    quoted = false;
                    continue;
                }

                line += unit == '\n' ? 1 : 0;
                cell.Append(unit);
            }
            else if (quoted)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{file}:{start}: a quoted cell of the row that begins here has no end."));
            }
            else if (quotes && unit == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (unit == delimiter || unit == '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (unit == '\n')
                {
                    if (cells.Exists(kept => kept.Length > 0))
                    {
                        yield return (start, cells);
                    }

                    (cells, line) = ([], line + 1);
                    start = line;
                }
            }
            else
            {
                cell.Append(unit);
            }
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^(?:.*[_-])?(?:q|u)?id$|^idx$|^index$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IdName();
}
