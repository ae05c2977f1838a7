using System.Globalization;
using System.Text;

namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>Reads one file of the dictionary's sources: UTF-8 where it is, EUC-JP otherwise.</summary>
/// <param name="path">The file.</param>
internal sealed class SourceFile(string path)
{
    // Code page 51932 takes these for Windows' variants; the standard's mapping, and MeCab's dictionaries with it, does not.
    private const string Windows = "～∥－￠￡￢";
    private const string Standard = "\u301C\u2016\u2212\u00A2\u00A3\u00AC";
    private const int FieldsBeforeForms = 10;

    /// <summary>The lines, counted from 1.</summary>
    public IEnumerable<(int Number, string Text)> Lines()
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: the dictionary's folder has no such file");
        }

        return Decode(File.ReadAllBytes(path)).Split('\n').Select((text, at) => (at + 1, text.TrimEnd('\r')));
    }

    /// <summary>The entries of a CSV.</summary>
    public IEnumerable<SourceEntry> Entries() => Lines().Where(line => line.Text.Length > 0).Select(line => Entry(line.Number, line.Text));

    /// <summary>A message that names file and line.</summary>
    public InvalidDataException Wrong(int line, string what) => new(FormattableString.Invariant($"{path}:{line}: {what}"));

    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var text = CodePagesEncodingProvider.Instance.GetEncoding("euc-jp")!.GetString(bytes).ToCharArray();
            foreach (ref var unit in text.AsSpan())
            {
                var at = Windows.IndexOf(unit, StringComparison.Ordinal);
                unit = at < 0 ? unit : Standard[at];
            }

            return new string(text);
        }
    }

    private SourceEntry Entry(int line, string text)
    {
        var fields = Fields(text);
        if (fields.Count < FieldsBeforeForms
            || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var left)
            || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var right)
            || !short.TryParse(fields[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cost))
        {
            throw Wrong(line, "expected surface, left id, right id, cost (16 bits) and six fields of part of speech");
        }

        var reading = Form(fields, 11);
        return new SourceEntry(
            fields[0], left, right, cost, string.Join(',', fields.GetRange(4, 6)), Form(fields, 10) ?? fields[0], reading, Form(fields, 12) ?? reading);
    }

    private static string? Form(List<string> fields, int at) => fields.Count > at && fields[at] is not ("" or "*") ? fields[at] : null;

    private static List<string> Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            var doubled = quoted && line[at] == '"' && at + 1 < line.Length && line[at + 1] == '"';
            if (line[at] == '"' && !doubled)
            {
                quoted = !quoted;
            }
            else if (line[at] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                at += doubled ? 1 : 0;
                field.Append(line[at]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
