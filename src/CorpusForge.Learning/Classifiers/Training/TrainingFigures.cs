using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Evaluation;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>The rows of a card: the model's held-out scores and the baselines, all on the same pages.</summary>
internal static class TrainingFigures
{
    public static IReadOnlyList<EvaluationRow> Rows(ClassifierSettings settings, TrainingData data, TrainedForm text, TrainedForm? linked, string? lists)
    {
        EvaluationRow Row(string name, double threshold, IReadOnlyList<ScoredPage> scores) => new(name, EvaluationFigures.Of(scores, threshold, settings.Seed), scores);
        var alone = Row(ScorerEvaluation.TextAlone, settings.Threshold, text.Held);
        return
        [
            .. linked is null ? [] : new[] { Row(ScorerEvaluation.WithLinks, settings.Threshold, AsTheyAre(text, linked)) },
            alone,
            .. Baseline.For(settings.Name, lists).Select(baseline =>
                Row(baseline.Name, baseline.Threshold, Scored(data, text, baseline.Of))),
        ];
    }

    // A page with links is scored by the model for them, as in a run.
    private static List<ScoredPage> AsTheyAre(TrainedForm text, TrainedForm linked)
    {
        var withLinks = linked.Measured.Zip(linked.Held).ToDictionary(pair => pair.First.Page, pair => pair.Second);
        return [.. text.Measured.Zip(text.Held).Select(pair => withLinks.GetValueOrDefault(pair.First.Page, pair.Second))];
    }

    private static List<ScoredPage> Scored(TrainingData data, TrainedForm text, Func<Document, double> score) =>
        [.. text.Measured.Zip(text.Held).Select(pair => pair.Second with { Score = score(data.Pages[pair.First.Page].Page) })];
}
