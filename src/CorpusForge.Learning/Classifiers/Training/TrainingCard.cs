using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Evaluation.Cards;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>Writes the card of a classifier that was just trained, where its folder has a card.yaml.</summary>
internal static class TrainingCard
{
    public static void Write(TrainRequest request, ClassifierSettings settings, TrainingReport report, IPageScorer scorer)
    {
        if (CardText.Read(request.Folder) is not { } text)
        {
            request.Progress("no card.yaml in the folder: no card is written");
            return;
        }

        ModelCard.Write(request.Folder, new CardContent
        {
            Name = settings.Name,
            Text = text,
            ModelSha256 = report.Sha256,
            Hashes = report.Data,
            MadeUp = report.Counts["made-up"],
            Chosen = string.Join("; ", report.Candidates.Where(candidate => candidate.IsChosen).Select(candidate => Chosen(report, candidate))),
            Candidates = Candidates(report.Candidates),
            Rows = report.Rows,
            HardNegatives = request.HardNegatives is null ? null
                : HardNegativeReport.Of(scorer, HardNegativeReport.Read(request.HardNegatives, settings.Name), settings.Threshold),
            Remarks = report.Remarks,
            Command = $"corpusforge classifier train classifiers/{settings.Name} --data DIR",
        });
    }

    private static string Chosen(TrainingReport report, CandidateFigures candidate) =>
        $"{(candidate.Form == "links" ? "Pages with links" : "Text alone")}: {candidate.Learner} over {candidate.Features}, "
        + $"{report.Calibrations[candidate.Form].ToString().ToLowerInvariant()} calibration";

    private static List<CardCandidate> Candidates(IReadOnlyList<CandidateFigures> tried) =>
        [.. tried.GroupBy(candidate => (candidate.Learner, candidate.Features)).Select(way => new CardCandidate(
            way.Key.Learner, way.Key.Features, way.Key.Features is "words" or "all" ? "slow" : "fast",
            way.FirstOrDefault(candidate => candidate.Form == "links")?.PrAuc, way.FirstOrDefault(candidate => candidate.Form == "text")?.PrAuc,
            way.Any(candidate => candidate.IsChosen)))];
}
