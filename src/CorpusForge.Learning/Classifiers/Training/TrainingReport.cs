using System.Text.Json.Serialization;
using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>What training found out, as model.json holds it.</summary>
public sealed record TrainingReport
{
    /// <summary>SHA-256 of model.bin.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The files it was trained from, with their hashes.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>Seed of learning and of the split.</summary>
    public required int Seed { get; init; }

    /// <summary>Real pages that taught, their positives, and texts made up for training.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>The ways that were tried.</summary>
    public required IReadOnlyList<CandidateFigures> Candidates { get; init; }

    /// <summary>The kind of calibration of each form.</summary>
    public required IReadOnlyDictionary<string, CalibrationKind> Calibrations { get; init; }

    /// <summary>What must be said of data and split.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Figures of held-out scores, and of the baselines on the same pages; the first row is what a run would give.</summary>
    [JsonPropertyName("figures")]
    public required IReadOnlyList<EvaluationRow> Rows { get; init; }

    internal static TrainingReport Of(
        ClassifierSettings settings, TrainingData data, TrainedForm text, TrainedForm? linked, IReadOnlyList<EvaluationRow> rows, string sha256)
    {
        var remarks = data.Remarks.ToList();
        if (linked is null)
        {
            remarks.Add(settings.Features.Dense.Contains(FeatureGroup.Links)
                ? "one model serves pages with and without links: pages whose links did not decide their label come from fewer than two sites of a class, so no model could learn what links tell"
                : "one model serves pages with and without links, for it reads none");
        }

        var forms = new[] { ("text", text), ("links", linked) }.Where(form => form.Item2 is not null).ToList();
        return new TrainingReport
        {
            Sha256 = sha256,
            Data = data.Hashes,
            Seed = settings.Seed,
            Counts = new SortedDictionary<string, int>(StringComparer.Ordinal)
            {
                ["pages"] = data.Pages.Count,
                ["positive"] = data.Pages.Count(page => page.IsPositive),
                ["made-up"] = data.Examples.Count(example => example.Page < 0),
                ["left-out"] = data.Folds.LeftOutPages,
            },
            Candidates = [.. forms.SelectMany(form => form.Item2!.Candidates)],
            Calibrations = new SortedDictionary<string, CalibrationKind>(forms.ToDictionary(form => form.Item1, form => form.Item2!.Calibration), StringComparer.Ordinal),
            Remarks = remarks,
            Rows = rows,
        };
    }
}
