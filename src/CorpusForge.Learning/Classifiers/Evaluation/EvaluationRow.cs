using System.Text.Json.Serialization;

namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>One line of the table of figures.</summary>
/// <param name="Name">The model or the baseline.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Scores">The scores behind them, for curves.</param>
public sealed record EvaluationRow(string Name, EvaluationFigures Figures, [property: JsonIgnore] IReadOnlyList<ScoredPage> Scores);
