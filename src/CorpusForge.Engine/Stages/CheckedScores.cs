using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Stages;

/// <summary>Asks a model for a page's scores, and refuses what is no number: it would pass every bound unseen.</summary>
internal static class CheckedScores
{
    public static void Of(IPageScorer scorer, PageFeatures page, Span<double> values)
    {
        scorer.Score(page, values);
        for (var at = 0; at < values.Length; at++)
        {
            if (!double.IsFinite(values[at]))
            {
                throw new ModelException(
                    $"the model {scorer.Name} gave no finite {scorer.Columns[at].Name} for {page.View.Page.Url} ({page.View.Page.DocId}); its numbers are broken, train it again.");
            }
        }
    }
}
