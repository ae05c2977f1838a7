using System.Globalization;
using System.Text;
using CorpusForge.Learning.Classifiers.Evaluation.Charts;

namespace CorpusForge.Learning.Classifiers.Evaluation.Cards;

/// <summary>The model card of a classifier: README.md of its folder, with two charts beside it.</summary>
public static class ModelCard
{
    /// <summary>The chart of precision over recall.</summary>
    public const string CurveFile = "precision-recall.svg";

    /// <summary>The chart of calibration.</summary>
    public const string CalibrationFile = "calibration.svg";

    /// <summary>Writes card and charts.</summary>
    public static void Write(string folder, CardContent content)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(content);
        var (models, baselines) = (content.Rows.Where(IsModel).ToList(), content.Rows.Where(row => !IsModel(row)).ToList());
        File.WriteAllText(
            Path.Combine(folder, CurveFile), CurveSvg.PrecisionRecall($"{content.Name}: precision over recall, unseen sites", [.. models.Select(CurveSeries.Of)], [.. baselines.Select(CurvePoint.Of)]));
        File.WriteAllText(
            Path.Combine(folder, CalibrationFile),
            CurveSvg.Calibration($"{content.Name}: calibration, unseen sites", [.. models.Select(row => new CalibrationSeries(row.Name, row.Figures.Calibration))]));
        File.WriteAllText(Path.Combine(folder, "README.md"), Markdown(content));
    }

    /// <summary>The card's text.</summary>
    public static string Markdown(CardContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (card, text) = (content.Text, new StringBuilder());
        void Part(string heading, params IEnumerable<string> blocks)
        {
            var filled = blocks.Where(block => block.Length > 0).Select(block => block.Trim()).ToList();
            if (filled.Count > 0)
            {
                text.Append("\n## ").Append(heading).Append("\n\n").AppendJoin("\n\n", filled).Append('\n');
            }
        }

        text.Append("# ").Append(card.Title).Append("\n\n").Append(card.Purpose.Trim()).Append("\n\n[日本語](#日本語)\n");
        Part("Intended use", card.Use);
        Part("Figures", [Summary(content), CardFigures.Table(content.Rows), Bullets(content.Remarks), $"![precision over recall]({CurveFile})"]);
        Part("Calibration", CardFigures.CalibrationText(content.Rows), $"![calibration]({CalibrationFile})");
        Part("Hard negatives", CardFigures.HardNegatives(content.HardNegatives));
        Part("Errors seen", Bullets(card.Mistakes));
        Part("Limits", Bullets(card.Limits));
        Part("Data", CardFigures.Data(content), Bullets(card.Labels), MadeUp(content));
        Part("Split", Bullets(card.Split));
        Part("Model", $"{content.Chosen}. SHA-256 of the model: `{content.ModelSha256}`; a file with another is refused.", CardFigures.Candidates(content.Candidates));
        Part("Training it again", $"```\n{content.Command}\n```", "The same seed and data give the same model, byte for byte.");
        Part(
            "When it grows old",
            "`model.json` holds the histogram of the scores of training. A run compares the scores of its pages with it, by domain and period, and its report warns "
            + "where they drift apart; then label a batch (`corpusforge classifier label`) and train again.");
        Part("日本語", [card.PurposeJa, card.UseJa, JapaneseSummary(content), Bullets(card.LimitsJa)]);
        return text.ToString();
    }

    private static bool IsModel(EvaluationRow row) => row.Name is ScorerEvaluation.WithLinks or ScorerEvaluation.TextAlone;

    private static string Summary(CardContent content) => content.Rows.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{content.Rows[0].Figures.Pages:N0} real pages of {content.Rows[0].Figures.Sites:N0} sites, {content.Rows[0].Figures.Positives:N0} of them positive, on {content.Rows[0].Figures.PositiveSites:N0} "
        + $"sites; each was scored by a model that had seen no page of its site. In brackets the 95 % interval over sites drawn anew. Best F1 is that of the best threshold "
        + $"on these very pages: an upper bound.");

    private static string JapaneseSummary(CardContent content) => content.Rows.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"評価は実在の {content.Rows[0].Figures.Sites:N0} サイト、{content.Rows[0].Figures.Pages:N0} ページ（正例 {content.Rows[0].Figures.Positives:N0}）。各ページは、そのサイトを一度も見ていないモデルで採点しています。"
        + $"\n\n{CardFigures.ShortTable(content.Rows)}");

    private static string MadeUp(CardContent content) => content.MadeUp == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $"{content.MadeUp:N0} further texts were made up for training. They are marked `made-up` and are in no figure of this card.");

    private static string Bullets(IReadOnlyList<string> lines) => string.Join('\n', lines.Select(line => $"- {line.Trim()}"));
}
