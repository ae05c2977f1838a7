namespace CorpusForge.Japanese.Tests.Morphology;

/// <summary>Every way through a short text tried out, by lists of words and costs alone. Words and rules are those of the property test's dictionary.</summary>
internal sealed class ReferenceAnalyzer(IReadOnlyList<(string Surface, int Id, int Cost)> words, int[,] connections)
{
    public const int UnknownCost = 900;
    public const int UnknownId = 1;

    /// <summary>The cost of the cheapest way.</summary>
    public long Cheapest(string text) => Cheapest(text, 0, 0);

    /// <summary>The cost of one way, given as words with their ids.</summary>
    public long Cost(IEnumerable<(int Id, int Cost)> way)
    {
        var (sum, before) = (0L, 0);
        foreach (var (id, cost) in way)
        {
            sum += connections[before, id] + cost;
            before = id;
        }

        return sum + connections[before, 0];
    }

    private long Cheapest(string text, int at, int before)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        if (at == text.Length)
        {
            return connections[before, 0];
        }

        return Candidates(text, at).Min(word => connections[before, word.Id] + word.Cost + Cheapest(text, at + word.Length, word.Id));
    }

    // Letters that the dictionary begins no word with are grouped; katakana are grouped and in ones and twos, dictionary or not.
    private IEnumerable<(int Length, int Id, int Cost)> Candidates(string text, int at)
    {
        var known = words.Where(word => string.CompareOrdinal(text, at, word.Surface, 0, word.Surface.Length) == 0)
            .Select(word => (word.Surface.Length, word.Id, word.Cost))
            .ToList();
        var katakana = IsKatakana(text[at]);
        if (known.Count > 0 && !katakana)
        {
            return known;
        }

        var run = text.Skip(at).TakeWhile(unit => unit != ' ' && IsKatakana(unit) == katakana).Count();
        var lengths = katakana ? new[] { run, 1, Math.Min(2, run) } : [run];
        return known.Concat(lengths.Distinct().Select(length => (length, UnknownId, UnknownCost)));
    }

    private static bool IsKatakana(char unit) => unit is >= '\u30A1' and <= '\u30FF';
}
