using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>The first column of a scorer, page by page on one thread.</summary>
internal sealed class FirstColumn(IPageScorer scorer)
{
    private readonly PageFeatures features = new();
    private readonly double[] values = new double[scorer.Columns.Count];

    public double Of(Document page)
    {
        features.Read(new PageView(page));
        scorer.Score(features, values);
        return values[0];
    }
}
