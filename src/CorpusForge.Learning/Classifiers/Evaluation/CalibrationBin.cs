namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>The pages whose scores lie in one tenth of 0 to 1.</summary>
/// <param name="MeanScore">Mean of their scores; the middle of the tenth when there are none.</param>
/// <param name="Positives">Share of positives among them; 0 when there are none.</param>
/// <param name="Pages">How many there are.</param>
public sealed record CalibrationBin(double MeanScore, double Positives, int Pages)
{
    /// <summary>Tenths of 0 to 1; a score of 1 belongs to the last.</summary>
    public const int Count = 10;

    /// <summary>The bins of probabilities, lowest first.</summary>
    public static IReadOnlyList<CalibrationBin> Of(IReadOnlyList<ScoredPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var (scores, positives, counts) = (new double[Count], new int[Count], new int[Count]);
        foreach (var page in pages)
        {
            var at = Math.Min(Count - 1, (int)(page.Score * Count));
            scores[at] += page.Score;
            positives[at] += page.IsPositive ? 1 : 0;
            counts[at]++;
        }

        return [.. Enumerable.Range(0, Count).Select(at => counts[at] == 0
            ? new CalibrationBin((at + 0.5) / Count, 0, 0)
            : new CalibrationBin(scores[at] / counts[at], (double)positives[at] / counts[at], counts[at]))];
    }
}
