namespace CorpusForge.Tests.Shared;

/// <summary>
/// How near a text is to its gold: multisets of character 4-grams, white space removed, as shared/data/score_extraction.py counts them.
/// </summary>
/// <param name="Precision">Share of the found that is gold.</param>
/// <param name="Recall">Share of the gold that was found.</param>
internal readonly record struct ExtractionScore(double Precision, double Recall)
{
    private const int GramLength = 4;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static ExtractionScore Of(string gold, string found)
    {
        var (wanted, given) = (Grams(gold), Grams(found));
        var hits = (double)wanted.Sum(gram => Math.Min(gram.Value, given.GetValueOrDefault(gram.Key)));
        return new ExtractionScore(hits / Math.Max(1, given.Values.Sum()), hits / Math.Max(1, wanted.Values.Sum()));
    }

    private static Dictionary<string, int> Grams(string text)
    {
        var solid = string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));
        return Enumerable.Range(0, Math.Max(0, solid.Length - GramLength + 1)).CountBy(at => solid.Substring(at, GramLength)).ToDictionary();
    }
}
