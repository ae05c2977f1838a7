using System.Runtime.ExceptionServices;
using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>Scores every page by a model that saw no page of its fold.</summary>
internal static class CrossValidation
{
    /// <summary>A score for each measured example, in their order.</summary>
    /// <param name="examples">All examples; those of fold -1 are in every training set and get no score.</param>
    /// <param name="measured">Which examples are scored.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="learn">Trains a predictor.</param>
    public static double[] Scores(IReadOnlyList<Example> examples, IReadOnlyList<Example> measured, int folds, Func<IReadOnlyList<Example>, IPredictor> learn)
    {
        var scores = new double[measured.Count];
        try
        {
            Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, fold =>
            {
                var predictor = learn([.. examples.Where(example => example.Fold != fold && example.Teaches)]);
                for (var at = 0; at < measured.Count; at++)
                {
                    if (measured[at].Fold == fold)
                    {
                        scores[at] = predictor.Predict(measured[at]);
                    }
                }
            });
        }
        catch (AggregateException error)
        {
            // What one fold says of settings or data must reach the user as it was said.
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
        }

        return scores;
    }

    /// <summary>Scores with labels.</summary>
    public static IReadOnlyList<ScoredPage> Pair(IReadOnlyList<Example> measured, double[] scores) =>
        [.. measured.Select((example, at) => new ScoredPage(scores[at], example.IsPositive, example.Site))];
}
