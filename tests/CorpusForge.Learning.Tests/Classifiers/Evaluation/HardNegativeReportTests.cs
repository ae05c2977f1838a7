using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Evaluation;

public sealed class HardNegativeReportTests
{
    [Fact]
    public void False_positives_are_counted_by_kind_and_named()
    {
        using var folder = new TestFolder();
        var path = folder.Write("texts.jsonl", $$"""
            {"url":"http://a.example/1","title":"一","text":"{{new string('長', 60)}}","kind":"law","adult":0}
            {"url":"http://a.example/2","title":"二","text":"{{new string('長', 90)}}","kind":"law","adult":0}
            {"url":"http://a.example/3","title":"三","text":"短","kind":"medicine","adult":0}
            {"url":"http://a.example/4","title":"四","text":"{{new string('長', 90)}}","kind":"law","adult":1}

            """);

        var report = HardNegativeReport.Of(new LengthScorer("adult"), HardNegativeReport.Read(path, "adult"), 0.5, named: 1);

        Assert.Equal((3, 2), (report.Pages, report.FalsePositives));
        Assert.Equal([("law", 2, 2), ("medicine", 1, 0)], report.Kinds.Select(kind => (kind.Kind, kind.Pages, kind.FalsePositives)));
        Assert.Equal("二", Assert.Single(report.Kinds[0].Worst).Title);
    }

    [Fact]
    public void A_line_without_the_label_is_refused_with_its_place()
    {
        using var folder = new TestFolder();
        var path = folder.Write("texts.jsonl", """{"url":"http://a.example/1","title":"一","text":"文","kind":"law"}""" + "\n");

        Assert.Contains("texts.jsonl:1: neither adult nor label", Assert.Throws<LabelException>(() => HardNegativeReport.Read(path, "adult").ToList()).Message, StringComparison.Ordinal);
    }
}
