using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Labelling.Voting;
using CorpusForge.Learning.Classifiers.Models;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>Trains the classifier of a folder and writes its model. The same seed and data give the same model, byte for byte.</summary>
public static class ClassifierTrainer
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, IndentSize = 1 };

    /// <summary>Trains. Throws <see cref="RecipeException"/> for wrong settings, labels or data.</summary>
    public static TrainingReport Train(TrainRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        var settings = ScorerFile.Read(request.Folder).Settings<ClassifierSettings>(LabellingSettings.Keys);
        if (settings.Speed == SpeedClass.Fast && settings.Features.Sets.All(set => set.HasWords()))
        {
            throw new RecipeException($"{Path.Combine(request.Folder, ScorerFile.Name)}: features.sets: all of them need the analyser, and speed is fast; say speed: slow, or add dense or characters");
        }

        var data = TrainingData.Read(request.Folder, settings, request.DataFolders);
        foreach (var remark in data.Remarks)
        {
            request.Progress($"note: {remark}");
        }

        request.Progress(FormattableString.Invariant($"{data.Pages.Count} labelled pages, {data.Examples.Count} examples"));
        var trainer = new FormTrainer(settings, data, request.Progress);
        var text = trainer.Train(hasLinks: false, token)
            ?? throw new RecipeException($"{request.Folder}: labels must name pages of at least two sites on either side, and some that are measured on both");
        var linked = settings.Features.Dense.Contains(FeatureGroup.Links) ? trainer.Train(hasLinks: true, token) : null;
        var model = ClassifierFile.Write(text.Model, linked?.Model);
        var rows = TrainingFigures.Rows(settings, data, text, linked, request.Lists);
        var report = TrainingReport.Of(settings, data, text, linked, rows, Sha256Hex.Of(model));
        Write(request.Folder, model, report);
        foreach (var row in rows.Where(row => row.Name is ScorerEvaluation.WithLinks or ScorerEvaluation.TextAlone))
        {
            var figures = row.Figures;
            request.Progress(FormattableString.Invariant(
                $"{row.Name}, unseen sites: precision {figures.Precision.Value:F3}, recall {figures.Recall.Value:F3}, F1 {figures.F1.Value:F3}, negatives hit {100 * figures.FalsePositiveRate.Value:F1} %"));
        }

        TrainingCard.Write(request, settings, report, new ClassifierScorer(settings.Name, model, "model.bin"));
        return report;
    }

    // The model first: should the second file fail, the old hash refuses the new model.
    private static void Write(string folder, byte[] model, TrainingReport report)
    {
        var facts = JsonSerializer.SerializeToNode(report, Snake)!.AsObject();
        facts["scores"] = ScoreHistogram.Of(report.Rows[0].Scores.Select(page => page.Score)).ToJson();
        Replace(Path.Combine(folder, "model.bin"), model);
        Replace(Path.Combine(folder, ModelFacts.FileName), JsonSerializer.SerializeToUtf8Bytes<JsonNode>(facts, Snake));
    }

    private static void Replace(string path, byte[] bytes)
    {
        File.WriteAllBytes(path + ".part", bytes);
        File.Move(path + ".part", path, overwrite: true);
    }
}
