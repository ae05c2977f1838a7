namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>One way of learning over one feature set, by cross-validation.</summary>
/// <param name="Form">links or text: what the model may read.</param>
/// <param name="Features">The feature set.</param>
/// <param name="Learner">The way of learning.</param>
/// <param name="PrAuc">Area under precision over recall of held-out scores.</param>
/// <param name="BestF1">Best F1 over all thresholds of held-out scores.</param>
/// <param name="IsChosen">Whether it became the model.</param>
public sealed record CandidateFigures(string Form, string Features, string Learner, double PrAuc, double BestF1, bool IsChosen);
