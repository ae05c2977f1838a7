using System.Text.RegularExpressions;

namespace CorpusForge.Learning.Tokenizers.Splitting;

/// <summary>Cuts a text at the matches of a pattern; matches and what lies between them are pieces (Hugging Face's <c>Split</c>, behavior <c>Isolated</c>).</summary>
internal sealed class PatternSplit : ISplit
{
    private readonly Regex regex;

    /// <summary>Takes a pattern as Oniguruma or fancy-regex reads it. Throws <see cref="InvalidDataException"/> for one that .NET would read as something else.</summary>
    public PatternSplit(string pattern)
    {
        regex = PatternDialect.Read(pattern);
    }

    public void Cut(ReadOnlySpan<char> text, List<int> ends)
    {
        var folding = PlaneFolding.IsNeeded(text) ? new PlaneFolding() : null;
        var read = folding is null ? text : folding.Fold(text);
        var last = 0;
        foreach (var match in regex.EnumerateMatches(read))
        {
            if (match.Length == 0)
            {
                continue;
            }

            if (match.Index > last)
            {
                ends.Add(Place(match.Index));
            }

            last = match.Index + match.Length;
            ends.Add(Place(last));
        }

        if (last < read.Length)
        {
            ends.Add(text.Length);
        }

        int Place(int at) => folding is null ? at : folding.PlaceOf(at);
    }
}
