namespace CorpusForge.Learning.Classifiers.Evaluation.Charts;

/// <summary>A named point in the plane of recall and precision: a rule at its threshold.</summary>
public sealed record CurvePoint(string Name, double Recall, double Precision)
{
    /// <summary>The point of a row of a report at its threshold.</summary>
    public static CurvePoint Of(EvaluationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new CurvePoint(row.Name, row.Figures.Recall.Value, row.Figures.Precision.Value);
    }
}
