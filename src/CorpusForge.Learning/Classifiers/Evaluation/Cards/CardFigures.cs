using System.Globalization;

namespace CorpusForge.Learning.Classifiers.Evaluation.Cards;

/// <summary>The tables of a model card.</summary>
internal static class CardFigures
{
    public static string Table(IReadOnlyList<EvaluationRow> rows) => rows.Count == 0 ? "" : MarkdownTable.Of(
        ["", ">precision", ">recall", ">F1", ">negatives hit", ">PR-AUC", ">best F1"],
        rows.Select(row => (IReadOnlyList<string>)
        [
            row.Name, Figure(row.Figures.Precision), Figure(row.Figures.Recall), Figure(row.Figures.F1), Percent(row.Figures.FalsePositiveRate),
            Figure(row.Figures.PrAuc), Figure(row.Figures.BestF1UpperBound),
        ]));

    public static string ShortTable(IReadOnlyList<EvaluationRow> rows) => MarkdownTable.Of(
        ["", ">適合率", ">再現率", ">F1", ">負例の誤検出"],
        rows.Select(row => (IReadOnlyList<string>)[JapaneseName(row.Name), Short(row.Figures.Precision), Short(row.Figures.Recall), Short(row.Figures.F1), ShortPercent(row.Figures.FalsePositiveRate)]));

    public static string CalibrationText(IReadOnlyList<EvaluationRow> rows) => string.Join("\n\n", rows.Where(row => row.Figures is { Brier: not null, Calibration.Count: > 0 })
        .Where(row => row.Name is ScorerEvaluation.WithLinks or ScorerEvaluation.TextAlone)
        .Select(row => string.Create(CultureInfo.InvariantCulture, $"{Capital(row.Name)}: Brier score {row.Figures.Brier:0.000}, expected calibration error {row.Figures.CalibrationError:0.000}.\n\n")
            + MarkdownTable.Of([">mean score", ">share of positives", ">pages"], row.Figures.Calibration.Where(bin => bin.Pages > 0).Select(bin => (IReadOnlyList<string>)
            [
                Number(bin.MeanScore), Number(bin.Positives), bin.Pages.ToString("N0", CultureInfo.InvariantCulture),
            ])).TrimEnd()));

    public static string HardNegatives(HardNegativeReport? report) => report is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"Texts that speak of such things without belonging to the class, written by the project for this check, in no figure above and never trained on: {report.FalsePositives:N0} of {report.Pages:N0} score {report.Threshold:0.##} or more.\n\n")
        + MarkdownTable.Of(["kind", ">texts", ">false positives", "which"], report.Kinds.Select(kind => (IReadOnlyList<string>)
        [
            kind.Kind, kind.Pages.ToString("N0", CultureInfo.InvariantCulture), kind.FalsePositives.ToString("N0", CultureInfo.InvariantCulture), string.Join("; ", kind.Worst.Select(page => page.Title)),
        ]));

    public static string Data(CardContent content) => content.Text.Data.Count == 0 ? "" : MarkdownTable.Of(
        ["file", "what", "licence", "comes with the project", "SHA-256"],
        content.Text.Data.Select(data => (IReadOnlyList<string>)[$"`{data.File}`", data.What, data.Licence, data.Travels, Hash(content.Hashes, data.File)]))
        + "\nThe hashes are cut to 12 digits; `classifier.yaml` and `model.json` have them whole.";

    public static string Candidates(IReadOnlyList<CardCandidate> candidates) => candidates.Count == 0 ? "" : MarkdownTable.Of(
        ["learner", "features", "speed", ">PR-AUC", ">PR-AUC, text alone", ""],
        candidates.Select(candidate => (IReadOnlyList<string>)
        [
            candidate.Learner, candidate.Features, candidate.SpeedClass, Number(candidate.PrAuc), Number(candidate.PrAucTextAlone), candidate.Chosen ? "chosen" : "",
        ]));

    private static string Hash(IReadOnlyList<string> hashes, string file) =>
        hashes.Select(line => line.Split(" sha256:")).FirstOrDefault(parts => parts.Length == 2 && parts[0] == file)?[1] is { } hash ? $"`{hash[..Math.Min(12, hash.Length)]}`" : "";

    private static string JapaneseName(string name) => name switch
    {
        ScorerEvaluation.WithLinks => "分類器（ページそのまま）",
        ScorerEvaluation.TextAlone => "分類器（リンクをすべて除去）",
        _ => name,
    };

    private static string Figure(Interval figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.000} ({figure.Low:0.000}–{figure.High:0.000})");

    private static string Percent(Interval figure) => string.Create(CultureInfo.InvariantCulture, $"{100 * figure.Value:0.0} % ({100 * figure.Low:0.0}–{100 * figure.High:0.0})");

    private static string Short(Interval figure) => Number(figure.Value);

    private static string ShortPercent(Interval figure) => string.Create(CultureInfo.InvariantCulture, $"{100 * figure.Value:0.0} %");

    private static string Number(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
