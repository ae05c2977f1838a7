using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>The model for one form of pages, and what cross-validation says of it.</summary>
/// <param name="Model">Trained on all examples.</param>
/// <param name="Candidates">All ways that were tried.</param>
/// <param name="Calibration">The kind of calibration.</param>
/// <param name="Held">Measured pages with their held-out probabilities: neither the model nor its calibration saw their site.</param>
/// <param name="Measured">The examples behind them, in the same order.</param>
internal sealed record TrainedForm(
    CalibratedModel Model, IReadOnlyList<CandidateFigures> Candidates, CalibrationKind Calibration, IReadOnlyList<ScoredPage> Held, IReadOnlyList<Example> Measured);
