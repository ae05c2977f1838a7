namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>
/// Gives pages numbers by a trained model: a classifier its probability, a language model its perplexities. One instance serves all threads.
/// Scores are a pure function of model and page, finite for every page.
/// </summary>
public interface IPageScorer
{
    /// <summary>Kebab-case name, that of its folder.</summary>
    string Name { get; }

    /// <summary>32 lower-case hex digits over everything that decides a score: the model's bytes and the version of what reads pages for it.</summary>
    string Hash { get; }

    /// <summary>The columns it fills, in order: <c>NAME-score</c> for a classifier.</summary>
    IReadOnlyList<ScoreColumn> Columns { get; }

    /// <summary>Scores a page: one value a column.</summary>
    void Score(PageFeatures page, Span<double> values);

    /// <summary>What spoke most for and against, strongest first; empty where a model cannot tell.</summary>
    IReadOnlyList<FeatureShare> Explain(PageFeatures page, int most);
}
