namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>The figures of pages each of which counts a number of times.</summary>
internal readonly record struct WeightedFigures(
    double Precision, double Recall, double F1, double FalsePositiveRate, double BestF1, double BestThreshold, double PrecisionRecallArea, double RocArea)
{
    /// <summary>One walk over pages ordered by score, the highest first; equal scores count together.</summary>
    public static WeightedFigures Of(IReadOnlyList<ScoredPage> ordered, Func<int, int> weight, double threshold)
    {
        double positives = 0, negatives = 0;
        for (var page = 0; page < ordered.Count; page++)
        {
            _ = ordered[page].IsPositive ? positives += weight(page) : negatives += weight(page);
        }

        double found = 0, wrong = 0, precisions = 0, pairs = 0, best = 0, bestAt = double.PositiveInfinity, foundAt = 0, wrongAt = 0;
        for (var page = 0; page < ordered.Count;)
        {
            var score = ordered[page].Score;
            double yes = 0, no = 0;
            for (; page < ordered.Count && ordered[page].Score == score; page++)
            {
                _ = ordered[page].IsPositive ? yes += weight(page) : no += weight(page);
            }

            pairs += no * (found + (yes / 2));
            (found, wrong) = (found + yes, wrong + no);
            precisions += yes == 0 ? 0 : yes * found / (found + wrong);
            (foundAt, wrongAt) = score >= threshold ? (found, wrong) : (foundAt, wrongAt);
            var f1 = Harmonic(found, wrong, positives);
            (best, bestAt) = f1 > best ? (f1, score) : (best, bestAt);
        }

        return new WeightedFigures(
            Share(foundAt, foundAt + wrongAt), Share(foundAt, positives), Harmonic(foundAt, wrongAt, positives), Share(wrongAt, negatives), best, bestAt,
            Share(precisions, positives), positives == 0 || negatives == 0 ? 0.5 : pairs / (positives * negatives));
    }

    private static double Harmonic(double found, double wrong, double positives) => Share(2 * found, positives + found + wrong);

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
