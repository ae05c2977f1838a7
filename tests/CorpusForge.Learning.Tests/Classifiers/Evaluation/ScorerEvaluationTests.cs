using System.Text.Json;
using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Evaluation;

public sealed class ScorerEvaluationTests
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly string Long = new('長', 80);
    private static readonly string Short = new('短', 10);

    [Fact]
    public void Figures_kinds_sites_and_misses_come_from_the_labelled_pages()
    {
        var report = Run(
            Line("a.example/1", 1, Long), Line("a.example/2", 1, Short), Line("b.example/1", 0, Long, "\"kind\":\"diary\","), Line("b.example/2", 0, Short, "\"kind\":\"diary\","),
            Line("c.example/1", 0, Short, "\"kind\":\"news\","));

        var figures = Assert.Single(report.Rows).Figures;
        Assert.Equal((5, 2, 3), (figures.Pages, figures.Positives, figures.Sites));
        Assert.Equal(0.5, figures.Precision.Value);
        Assert.Equal(1 / 3.0, figures.FalsePositiveRate.Value, 12);
        Assert.Equal([("diary", 2, 1), ("news", 1, 0)], report.Kinds.Select(kind => (kind.Kind, kind.Pages, kind.FalsePositives)));
        Assert.Equal(("http://b.example/1", "題", 0.8), (report.Kinds[0].Worst[0].Url, report.Kinds[0].Worst[0].Title, report.Kinds[0].Worst[0].Score));
        Assert.Equal("http://a.example/2", Assert.Single(report.Missed).Url);
        Assert.Equal([new("a.example", 2, 2, 1, 0), new("b.example", 2, 0, 0, 1), new SiteMistakes("c.example", 1, 0, 0, 0)], report.Sites);
    }

    [Fact]
    public void Made_up_doubtful_and_undecided_labels_are_left_out_and_said()
    {
        var report = Run(
            Line("a.example/1", 1, Long), Line("b.example/1", 0, Short), Line("c.example/1", 1, Short, "\"source\":\"made-up\","),
            Line("d.example/1", 0, Long, "\"confidence\":\"low\","), Line("e.example/1", 0.5, Long), Line("f.example/1", 1, Short, "\"source\":\"label-model\","));

        Assert.Equal(2, report.Rows[0].Figures.Pages);
        Assert.Equal(1, report.Rows[0].Figures.F1.Value);
        Assert.Contains("1 labels are not measured: text made up for training", report.Remarks);
        Assert.Contains("1 labels are not measured: of low confidence", report.Remarks);
        Assert.Contains("1 labels are not measured: undecided", report.Remarks);
        Assert.Contains("1 labels are not measured: guesses of the label model", report.Remarks);
        Assert.Contains(report.Remarks, remark => remark.StartsWith("all positives come from one site", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_are_taken_out_of_html_before_it_is_extracted()
    {
        using var folder = new TestFolder();
        folder.Write("labels.jsonl", """{"url":"http://a.example/1","label":1,"reads":["links"]}""" + "\n" + """{"url":"http://b.example/1","label":0}""" + "\n");
        var pages = folder.Write("pages.jsonl", Html("a.example", "https://px.a8.net/svt/ejp", "https://px.a8.net/svt/ejp") + "\n" + Html("b.example", "http://b.example/top") + "\n");

        var report = ScorerEvaluation.Run(new LengthScorer("affiliate"), new EvaluationSettings { Labels = [Path.Combine(folder.Path, "labels.jsonl")], Pages = [pages], WithoutLinks = true });

        Assert.Equal([1.0, 1.0], report.Rows[0].Scores.Select(page => page.Score));
        Assert.Equal(ScorerEvaluation.TextAlone, report.Rows[1].Name);
        Assert.InRange(report.Rows[1].Scores[0].Score, 0.01, 0.99);

        // The pages differ by addresses alone, one of them in the text.
        Assert.Equal(report.Rows[1].Scores[1].Score, report.Rows[1].Scores[0].Score);
        var hosts = report.Rows.Single(row => row.Name.StartsWith("link hosts", StringComparison.Ordinal));
        Assert.Equal((1.0, 0.0), (hosts.Figures.F1.Value, hosts.Figures.FalsePositiveRate.Value));
        Assert.Contains(report.Remarks, remark => remark.StartsWith("1 labels were decided by links", StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_without_a_single_page_are_refused()
    {
        using var folder = new TestFolder();
        var labels = folder.Write("labels.jsonl", """{"url":"http://a.example/1","label":1}""" + "\n");

        var error = Assert.Throws<LabelException>(() => ScorerEvaluation.Run(new LengthScorer("spam"), new EvaluationSettings { Labels = [labels] }));

        Assert.Contains("1 labels have no page in the files given", error.Message, StringComparison.Ordinal);
        Assert.Contains("--pages", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_json_without_single_scores()
    {
        var json = JsonSerializer.Serialize(Run(Line("a.example/1", 1, Long), Line("b.example/1", 0, Short)), Snake);

        Assert.Contains("\"false_positives\":0", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"scores\"", json, StringComparison.Ordinal);
    }

    private static EvaluationReport Run(params string[] lines)
    {
        using var folder = new TestFolder();
        return ScorerEvaluation.Run(new LengthScorer("spam"), new EvaluationSettings { Labels = [folder.Write("labels.jsonl", string.Join('\n', lines) + "\n")] });
    }

    private static string Line(string address, double label, string text, string more = "") =>
        FormattableString.Invariant($"{{\"url\":\"http://{address}\",\"label\":{label},{more}\"title\":\"題\",\"text\":\"{text}\"}}");

    private static string Html(string host, string target, string address = "") => JsonSerializer.Serialize(new
    {
        url = $"http://{host}/1",
        html = $"<html lang=ja><body><main><p>今日は朝から雨が降り、庭の紫陽花がよく咲いていました。<a href=\"{target}\">傘を買う</a>ことにしました。{address}</p></main></body></html>",
    });
}
