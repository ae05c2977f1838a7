using CorpusForge.Learning.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling;

public sealed class LabelledPagesTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Labels_meet_their_pages_and_what_finds_no_partner_is_told()
    {
        var pages = folder.Write("pages.jsonl",
            """{"url":"http://a.jp/1","text":"一"}""", """{"url":"http://a.jp/1","text":"again"}""", """{"url":"http://a.jp/2","text":"二"}""", "not json");
        var labels = LabelMerge.Merge(LabelFile.Read(folder.Write("labels.jsonl",
            """{"url":"http://a.jp/9","label":1}""", """{"url":"http://a.jp/1","label":1}""", """{"url":"http://a.jp/3","label":0,"text":"三"}""")));

        var joined = LabelledPages.Join(labels, [pages]);

        Assert.Equal(["http://a.jp/1 一 1", "http://a.jp/3 三 0"], joined.Pages.Select(page => $"{page.Page.Url} {page.Page.Text} {page.Label.Probability}"));
        Assert.Equal(
            [
                "1 labels have no page in the files given, the first http://a.jp/9", "1 pages have no label", "1 further captures of pages already read are left out",
                "1 records could not be read: jsonl-syntax, the first in pages.jsonl at byte 113",
            ],
            joined.Remarks());
    }

    [Fact]
    public void A_join_where_all_fits_remarks_nothing()
    {
        var labels = LabelFile.Read(folder.Write("labels.jsonl", """{"url":"http://a.jp/1","label":1}"""));
        Assert.Empty(LabelledPages.Join(labels, [folder.Write("pages.jsonl", """{"url":"http://a.jp/1","text":"一"}""")]).Remarks());
    }

    [Fact]
    public void A_file_of_pages_that_is_missing_or_of_no_kind_is_an_error()
    {
        Assert.Contains("no such file", Assert.Throws<LabelException>(() => LabelledPages.Join([], [folder["none.jsonl"]])).Message, StringComparison.Ordinal);
        Assert.Contains("allowed: .warc", Assert.Throws<LabelException>(() => LabelledPages.Join([], [folder.Write("pages.txt", "x")])).Message, StringComparison.Ordinal);
    }
}
