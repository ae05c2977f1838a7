using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Decontamination;

/// <summary>Cuts stretches out of a text.</summary>
public static class SpanCut
{
    /// <summary>
    /// The text without the spans, which may overlap; a line of which no letter or digit is left goes with its line feed. Returns the text itself where
    /// there is no span.
    /// </summary>
    public static string Cut(string text, IReadOnlyList<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        if (spans.Count == 0)
        {
            return text;
        }

        var gone = new bool[text.Length];
        foreach (var span in spans)
        {
            gone.AsSpan(span.Start, span.Length).Fill(true);
        }

        var lines = new List<string>();
        for (var start = 0; start <= text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            var touched = gone.AsSpan(start, end - start).Contains(true);
            var line = touched ? Left(text, gone, start, end) : text[start..end];
            if (!touched || line.Any(unit => char.IsLetterOrDigit(unit) || char.IsSurrogate(unit)))
            {
                lines.Add(line);
            }

            start = end + 1;
        }

        return string.Join('\n', lines);
    }

    private static string Left(string text, bool[] gone, int start, int end) =>
        string.Concat(Enumerable.Range(start, end - start).Where(at => !gone[at]).Select(at => text[at]));
}
