namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>How a model does on labelled pages.</summary>
/// <param name="Classifier">Its name.</param>
/// <param name="Hash">The model's hash.</param>
/// <param name="Rows">The model with links, without where asked for, and the baselines, all on the same pages.</param>
/// <param name="Kinds">The negatives by the kind that labels give them, most false positives first.</param>
/// <param name="Sites">The pages by site, most mistakes first.</param>
/// <param name="Missed">Positives with the lowest scores below the threshold.</param>
/// <param name="Remarks">What was not measured, and what figures cannot say.</param>
public sealed record EvaluationReport(
    string Classifier, string Hash, IReadOnlyList<EvaluationRow> Rows, IReadOnlyList<KindMistakes> Kinds, IReadOnlyList<SiteMistakes> Sites,
    IReadOnlyList<ScoredUrl> Missed, IReadOnlyList<string> Remarks);
