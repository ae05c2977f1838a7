namespace CorpusForge.Learning.Classifiers.Evaluation.Cards;

/// <summary>One way of learning that was tried.</summary>
/// <param name="Learner">Its name.</param>
/// <param name="Features">The feature set.</param>
/// <param name="SpeedClass">How fast it scores, by class: <c>fast</c> or <c>slow</c>.</param>
/// <param name="PrAuc">Area under precision over recall in cross-validation, pages as they are; null where no page has links.</param>
/// <param name="PrAucTextAlone">The same with every link taken out.</param>
/// <param name="Chosen">Whether the model is this one.</param>
public sealed record CardCandidate(string Learner, string Features, string SpeedClass, double? PrAuc, double? PrAucTextAlone, bool Chosen);
