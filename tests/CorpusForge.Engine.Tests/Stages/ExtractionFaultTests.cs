using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Stages;
using CorpusForge.Engine.Tests.Runs;

namespace CorpusForge.Engine.Tests.Stages;

/// <summary>A page that extraction gives up on costs that page only, and its text stays out of every message.</summary>
public sealed class ExtractionFaultTests : IDisposable
{
    private const string Secret = "秘密の文章";

    private readonly Laboratory laboratory = new();

    [Fact]
    public void An_exception_of_extraction_becomes_a_row_that_tells_where_and_not_what()
    {
        // No reader gives a page without a URL; here it stands for any fault of ours.
        var page = new RawPage { File = "a.warc.gz", Offset = 77, Url = null!, Body = "<p>秘密の文章"u8.ToArray() };

        var row = PageReading.Take(new SourceItem.Page(page), new PageExtractor(new ExtractSettings()))!.Refused!;

        Assert.Equal(("a.warc.gz", 77L, "extract", "extract-error"), (row.File, row.Offset, row.Stage, row.Reason));
        Assert.Matches(@"^\w+Exception in \w+\.\w+\.$", row.Message);
    }

    [Fact]
    public async Task A_page_beyond_the_limits_is_quarantined_and_the_others_are_kept()
    {
        laboratory.Write("a.warc.gz", new WarcBuilder()
            .Page("http://deep/", string.Concat(Enumerable.Repeat("<div>", 100)) + Secret)
            .Page("http://flat/", "<p>" + Secret));

        var result = await laboratory.RunAsync("extract: { depth-limit: 50 }");

        var row = Assert.Single(await laboratory.QuarantineAsync());
        Assert.Equal(("http://deep/", "extract", "depth-limit"), (row.Url, row.Stage, row.Reason));
        Assert.DoesNotContain(Secret, row.ToString(), StringComparison.Ordinal);
        Assert.Equal("http://flat/", Assert.Single(await laboratory.RowsAsync(result.Manifest)).Url);
        Assert.Equal(1, result.Manifest.Funnel.Quarantined["depth-limit"]);
        Assert.Equal("quarantine", result.Manifest.Funnel.Steps[0].Name);
    }

    public void Dispose() => laboratory.Dispose();
}
