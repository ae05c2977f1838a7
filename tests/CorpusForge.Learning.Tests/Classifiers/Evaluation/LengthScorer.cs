using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.Evaluation;

/// <summary>A score that tests can foresee: hundredths of the text's length, and 1 for any page with links.</summary>
internal sealed class LengthScorer(string name) : IPageScorer
{
    public string Name { get; } = name;

    public string Hash => new('0', 32);

    public IReadOnlyList<ScoreColumn> Columns => [new($"{Name}-score", 0, 1)];

    public void Score(PageFeatures page, Span<double> values) =>
        values[0] = page.View.Page.Links.Total > 0 ? 1 : Math.Min(1, page.View.Page.Text.Length / 100.0);

    public IReadOnlyList<FeatureShare> Explain(PageFeatures page, int most) => [];
}
