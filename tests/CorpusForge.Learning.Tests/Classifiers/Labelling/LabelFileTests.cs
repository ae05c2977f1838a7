using System.IO.Compression;
using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling;

public sealed class LabelFileTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_line_is_read_with_all_its_keys()
    {
        var path = folder.Write("labels.jsonl", """{"url":"http://a.jp/1","label":0.75,"source":"function:link-hosts","site":"a","kind":"比較サイト","confidence":"low","reads":["words","links"]}""");

        var label = Assert.Single(LabelFile.Read(path));

        Assert.Equal(("http://a.jp/1", 0.75, "function:link-hosts", "a", "比較サイト", "low"), (label.Url, label.Probability, label.Source, label.Site, label.Kind, label.Confidence));
        Assert.Equal(["links", "words"], label.Reads);
        Assert.Null(label.Page);
        Assert.Equal($"{path}:1", label.Place);
    }

    [Fact]
    public void What_is_written_is_read_again_plain_and_packed()
    {
        var page = Pages.Of("http://a.jp/1", "本文。", "題", new LinkFacts { Total = 3, Affiliate = 1, AffiliateHosts = ["a8.net"] });
        var label = new PageLabel { Url = page.Url, Probability = 1, Source = "site", Site = "a", Reads = ["links"], Page = page };
        foreach (var name in new[] { "l.jsonl", "l.jsonl.gz" })
        {
            LabelFile.Write(folder[name], [label], withPages: true);

            var read = Assert.Single(LabelFile.Read(folder[name]));

            Assert.Equal(("本文。", "題", 1, "a8.net"), (read.Page!.Text, read.Page.Title, read.Page.Links.Affiliate, read.Page.Links.AffiliateHosts[0]));
            Assert.Equal("a.jp", read.Page.Host);
            Assert.Equal(label with { Page = null, Place = "", Reads = [] }, read with { Page = null, Place = "", Reads = [] });
        }
    }

    [Fact]
    public void Pages_stay_out_of_a_file_unless_asked_for()
    {
        LabelFile.Write(folder["l.jsonl"], [new PageLabel { Url = "http://a.jp/1", Probability = 1, Page = Pages.Of("http://a.jp/1", "本文") }]);
        Assert.DoesNotContain("本文", File.ReadAllText(folder["l.jsonl"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_lines_and_files_does_not_count()
    {
        var one = folder.Write("1.jsonl", """{"url":"b","label":1,"source":"site"}""", """{"url":"a","label":0,"source":"site"}""");
        var two = folder.Write("2.jsonl", """{"url":"a","label":1,"source":"human:x"}""");

        Assert.Equal(["a human:x", "a site", "b site"], LabelFile.Read(one, two).Select(label => $"{label.Url} {label.Source}"));
        Assert.Equal(LabelFile.Read(one, two).Select(label => label.Place), LabelFile.Read(two, one).Select(label => label.Place));
    }

    [Theory]
    [InlineData("""{"url":"a","label":2,"source":"site"}""", "label: found 2; allowed: 0, 1 or a probability between")]
    [InlineData("""{"url":"a","source":"site"}""", "label: found nothing")]
    [InlineData("""{"url":"a","label":"1","source":"site"}""", "label: found \"1\"")]
    [InlineData("""{"label":1,"source":"site"}""", "url: found nothing; allowed: the page's URL")]
    [InlineData("""{"url":"a","label":1,"source":"human:"}""", "source: found 'human:'; allowed: human:NAME")]
    [InlineData("""{"url":"a","label":1,"reeds":["links"]}""", "unknown key reeds. Did you mean reads?")]
    [InlineData("""{"url":"a","label":1,"reads":["lynx"]}""", "allowed: a list of disclosures, host, links, marks, shape, words")]
    [InlineData("""{"url":"a","label":1,"confidence":"sure"}""", "allowed: high, medium, low")]
    [InlineData("""{"url":"a","label":1,"site":""}""", "site: found \"\"; allowed: a text that is not empty")]
    [InlineData("""{"url":"a","label":1,"label":0}""", "no JSON object")]
    [InlineData("""["a"]""", "no JSON object")]
    [InlineData("""{"url":"a","label":1""", "no JSON object")]
    [InlineData("""{"url":"\ud800","label":1}""", "no valid Unicode")]
    public void A_bad_line_is_an_error_with_its_place_and_a_remedy(string line, string message)
    {
        var path = folder.Write("l.jsonl", """{"url":"good","label":1}""", "", line);

        var error = Assert.Throws<LabelException>(() => LabelFile.Read(path));

        Assert.StartsWith($"{path}:3: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_label_of_a_page_from_one_source_is_an_error_that_names_both_places()
    {
        var one = folder.Write("1.jsonl", """{"url":"a","label":1,"source":"site"}""");
        var two = folder.Write("2.jsonl", """{"url":"b","label":1,"source":"site"}""", """{"url":"a","label":1,"source":"site"}""");

        var error = Assert.Throws<LabelException>(() => LabelFile.Read(one, two));

        Assert.Contains($"{two}:2", error.Message, StringComparison.Ordinal);
        Assert.Contains($"{one}:1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_that_is_cut_is_an_error_not_a_shorter_one()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(at => $"{{\"url\":\"{at}-{Pages.Text(at, 20)}\",\"label\":1}}\n"))));
        }

        File.WriteAllBytes(folder["l.jsonl.gz"], packed.ToArray()[..^200]);

        Assert.Contains("damaged or cut", Assert.Throws<LabelException>(() => LabelFile.Read(folder["l.jsonl.gz"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_with_text_needs_no_url_and_keys_of_others_are_passed_over()
    {
        var path = folder.Write("l.jsonl", """{"text":"本文","label":1,"id":7,"meta":{"x":1}}""");

        var label = Assert.Single(LabelFile.Read(path));

        Assert.Equal(("file:///l.jsonl#L1", "unstated", "本文"), (label.Url, label.Source, label.Page!.Text));
    }

    [Fact]
    public void A_missing_file_is_an_error() =>
        Assert.Contains("no such file of labels", Assert.Throws<LabelException>(() => LabelFile.Read(folder["none.jsonl"])).Message, StringComparison.Ordinal);
}
