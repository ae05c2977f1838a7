using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Engine.Stages;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Explaining;

/// <summary>What a model says of a page, and why.</summary>
/// <param name="Model">The model.</param>
/// <param name="Scores">Its columns for the page.</param>
/// <param name="Features">What spoke most for and against, strongest first; none where the model cannot tell.</param>
public sealed record PageScores(string Model, IReadOnlyDictionary<string, double> Scores, IReadOnlyList<FeatureShare> Features)
{
    private const int FeaturesTold = 12;

    /// <summary>What each of several models says; they share what they find in the page.</summary>
    internal static IReadOnlyList<PageScores> Of(IEnumerable<IPageScorer> scorers, Document page)
    {
        var features = new PageFeatures();
        features.Read(new PageView(page));
        return [.. scorers.Select(scorer => Of(scorer, features))];
    }

    private static PageScores Of(IPageScorer scorer, PageFeatures features)
    {
        var values = new double[scorer.Columns.Count];
        CheckedScores.Of(scorer, features, values);
        return new PageScores(
            scorer.Name, scorer.Columns.Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second), scorer.Explain(features, FeaturesTold));
    }
}
