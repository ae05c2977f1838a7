namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>How a model took a page.</summary>
/// <param name="Site">The page's site.</param>
/// <param name="LogProbability">log10 of the probability of all its lines.</param>
/// <param name="Predicted">Tokens predicted.</param>
/// <param name="Unknown">Tokens that the model does not know.</param>
internal readonly record struct PageSurprise(string Site, double LogProbability, int Predicted, int Unknown);
