namespace CorpusForge.Learning.Classifiers.Evaluation.Charts;

/// <summary>A named line of precision over recall, from the highest score down.</summary>
public sealed record CurveSeries(string Name, IReadOnlyList<(double Recall, double Precision)> Points)
{
    /// <summary>The line of a row of a report.</summary>
    public static CurveSeries Of(EvaluationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new CurveSeries(row.Name, Ranking.Curve(row.Scores));
    }
}
