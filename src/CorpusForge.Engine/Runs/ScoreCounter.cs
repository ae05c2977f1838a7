using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Runs;

/// <summary>Counts the scores of one column.</summary>
internal sealed class ScoreCounter(ScoreColumn column)
{
    private readonly ScoreHistogram empty = ScoreHistogram.Of([]);
    private readonly long[] counts = new long[ScoreHistogram.Bins];
    private double least = double.PositiveInfinity;
    private double most = double.NegativeInfinity;
    private double sum;
    private long pages;

    public ScoreColumn Column { get; } = column;

    public void Add(double score)
    {
        counts[empty.BinOf(score)]++;
        (least, most, sum, pages) = (Math.Min(least, score), Math.Max(most, score), sum + score, pages + 1);
    }

    public ScoreDistribution Build() => pages == 0 ? new ScoreDistribution(Column.Name, 0, 0, 0, 0, null) : new ScoreDistribution(
        Column.Name, pages, least, sum / pages, most,
        Column is { Least: 0, Most: 1 } ? empty with { Shares = [.. counts.Select(count => (double)count / pages)] } : null);
}
