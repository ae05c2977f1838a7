using CorpusForge.Learning.Classifiers.LanguageModels.Counting;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>Estimates a model from pages of a corpus.</summary>
/// <param name="settings">Order, pruning and vocabulary.</param>
internal sealed class NgramEstimator(LanguageModelSettings settings)
{
    /// <summary>The model.</summary>
    public LanguageModel Estimate(TokenCorpus corpus, IReadOnlyList<TokenPage> pages, CancellationToken token)
    {
        BigArrays.Collect();
        var choice = new VocabularyChoice(corpus, pages, settings.VocabularyMinimumCount, settings.LeastSites);
        var counter = new NgramCounter(corpus, pages, choice.Numbers, choice.Vocabulary.Count, settings.Order, settings.LeastSites);
        return new LanguageModel
        {
            Tokens = settings.Tokens,
            Vocabulary = choice.Vocabulary,
            UnknownTypes = choice.UnknownTypes,
            Levels = new KneserNey(counter.Count(token), settings.CountsByLength, settings.LeastSites).Levels(token),
        };
    }
}
