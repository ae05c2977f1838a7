namespace CorpusForge.Learning.Classifiers.Evaluation.Charts;

/// <summary>A named calibration curve.</summary>
public sealed record CalibrationSeries(string Name, IReadOnlyList<CalibrationBin> Bins);
