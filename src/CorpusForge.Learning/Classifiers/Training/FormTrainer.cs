using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>Tries every way of learning over every feature set on one form of the pages, and trains the best one on all of them.</summary>
internal sealed class FormTrainer(ClassifierSettings settings, TrainingData data, Action<string> progress)
{
    // So many n-grams are enough for trees, which look at every column again and again.
    private const int TreeGrams = 500;

    /// <summary>The model for pages with links or without; null where there is nothing to learn from or to measure on.</summary>
    public TrainedForm? Train(bool hasLinks, CancellationToken token)
    {
        var form = hasLinks ? "links" : "text";
        var examples = data.Examples.Where(example => example.HasLinks == hasLinks).ToList();
        var measured = examples.Where(IsMeasured).ToList();
        if (!CanLearn(examples) || !measured.Any(example => example.IsPositive) || measured.All(example => example.IsPositive))
        {
            return null;
        }

        var tried = new List<(FeatureSet Set, LearnerKind Learner, IReadOnlyList<ScoredPage> Scores)>();
        foreach (var set in settings.Features.Sets.Where(set => settings.Speed == SpeedClass.Slow || !set.HasWords()))
        {
            foreach (var learner in settings.Learners)
            {
                token.ThrowIfCancellationRequested();
                var scores = CrossValidation.Scores(examples, measured, data.Folds.Count, teaching => Learn(teaching, set, learner));
                tried.Add((set, learner, CrossValidation.Pair(measured, scores)));
                progress(FormattableString.Invariant($"{form}: {NameOf(set)} by {Learners.Of(learner).Name}: PR-AUC {Ranking.AveragePrecision(tried[^1].Scores):F4}"));
            }
        }

        var best = tried.MaxBy(candidate => Ranking.AveragePrecision(candidate.Scores));
        var predictor = Learn([.. examples.Where(example => example.Teaches)], best.Set, best.Learner);
        var (calibration, kind) = CalibrationFit.Of(settings.Calibration, best.Scores);
        return new TrainedForm(
            new CalibratedModel(predictor, calibration),
            [.. tried.Select(candidate => new CandidateFigures(
                form, NameOf(candidate.Set), Learners.Of(candidate.Learner).Name, Ranking.AveragePrecision(candidate.Scores),
                ThresholdFigures.Best(candidate.Scores).F1, candidate == best))],
            kind, CalibrationFit.HeldOut(kind, best.Scores), measured);
    }

    private static string NameOf(FeatureSet set) => set.ToString().ToLowerInvariant();

    // Of a single site a model with links would learn that site's links.
    private static bool CanLearn(List<Example> examples) => examples.Where(example => example.Teaches).GroupBy(example => example.IsPositive)
        .Count(side => side.Select(example => example.Site).Distinct(StringComparer.Ordinal).Count() >= 2) == 2;

    private bool IsMeasured(Example example) => example.Page >= 0 && example.Fold >= 0
        && data.Pages[example.Page].Label is { Source: not LabelSource.Model } label && !settings.Unmeasured.Contains(label.Confidence ?? "");

    private IPredictor Learn(IReadOnlyList<Example> examples, FeatureSet set, LearnerKind learner)
    {
        var isTree = learner is LearnerKind.Lightgbm or LearnerKind.FastTree;
        var limits = isTree ? settings.Features with { MostGrams = Math.Min(TreeGrams, settings.Features.MostGrams) } : settings.Features;
        var columns = FeatureChoice.From(examples, set, limits);
        return columns.Count > 0
            ? Learners.Of(learner).Learn(examples, columns, settings.Seed)
            : throw new RecipeException($"{settings.Name}: no feature is left to learn from: features.dense is empty and no n-gram stands on {limits.LeastSites} sites. Lower features.least-sites, or name groups in features.dense");
    }
}
