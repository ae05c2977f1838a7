using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Sources;

/// <summary>The test files of other WARC tools, where the shared data lies beside the project.</summary>
public class WarcSampleTests
{
    [Fact]
    public void Every_sample_is_read_to_its_end_and_split_the_same()
    {
        var files = Directory.GetFiles(Samples(), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var kind = file.Contains(".wet", StringComparison.Ordinal) ? SourceKind.Wet : SourceKind.Warc;
            var whole = Reading.OfPath(new WarcReader(), file, kind);
            var parts = Reading.OfPath(new WarcReader { RangeSize = 700 }, file, kind);

            Assert.True(whole.Items.Count > 0, file);
            Assert.True(whole.Lines.SequenceEqual(parts.Lines), file);
        }
    }

    [Theory]
    [InlineData("chatnoir-eu__chatnoir-resiliparse/tests/data/warcfile.warc.gz", 16, "")]
    [InlineData("chatnoir-eu__chatnoir-resiliparse/tests/data/clueweb-quirk.warc.gz", 29, "")]
    [InlineData("chatnoir-eu__chatnoir-resiliparse/tests/data/clipped.warc.gz", 0, "truncated")]
    [InlineData("chatnoir-eu__chatnoir-resiliparse/tests/data/warcfile.warc.lz4", 0, "unsupported-format")]
    [InlineData("commoncrawl__whirlwind-python/whirlwind.warc.gz", 1, "")]
    [InlineData("commoncrawl__whirlwind-python/whirlwind.warc.wet.gz", 1, "")]
    [InlineData("internetarchive__gowarc/testdata/warcs/good.warc.gz.open", 50, "")]
    [InlineData("internetarchive__gowarc/testdata/warcs/empty.warc.gz.open", 0, "empty-file")]
    [InlineData("internetarchive__gowarc/testdata/warcs/corrupted-mid-record.warc.gz.open", 12, "gzip-corrupt")]
    [InlineData("internetarchive__gowarc/testdata/warcs/corrupted-trailing-bytes.warc.gz.open", 30, "gzip-corrupt")]
    [InlineData("iipc__webarchive-commons/src/test/resources/org/archive/format/warc/IAH-urls-wget.warc", 2, "")]
    [InlineData("netarchivesuite__jwat/jwat-arc/src/test/resources/small_BNF.arc", 0, "unsupported-format")]
    [InlineData("oduwsdl__ipwb/samples/indexes/sample-1.cdxj", 0, "unsupported-format")]
    [InlineData("oduwsdl__ipwb/samples/warcs/baconIpsum_chunked.warc", 1, "")]
    [InlineData("oduwsdl__ipwb/samples/warcs/5mementos.warc", 7, "")]
    [InlineData("webrecorder__warcio/test/data/example.warc.gz", 1, "")]
    [InlineData("webrecorder__warcio/test/data/example.arc.gz", 0, "unsupported-format")]
    [InlineData("webrecorder__warcio/test/data/example-trunc.warc", 0, "warc-length")]
    [InlineData("webrecorder__warcio/test/data/example-bad-non-chunked.warc.gz", 1, "")]
    [InlineData("webrecorder__warcio/test/data/example-iana.org-chunked.warc", 1, "")]
    [InlineData("webrecorder__warcio.js/test/data/example-wget-bad-target-uri.warc.gz", 1, "")]
    public void Well_known_samples_give_what_they_hold(string sample, int pages, string reason)
    {
        var kind = sample.Contains(".wet", StringComparison.Ordinal) ? SourceKind.Wet : SourceKind.Warc;
        var read = Reading.OfPath(new WarcReader(), Path.Combine(Samples(), sample), kind);

        Assert.Equal(pages, read.Pages.Count);
        Assert.Equal(reason.Length == 0 ? [] : [reason], read.Rows.Select(row => row.Reason));
    }

    private static string Samples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "shared", "data", "warc-samples");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        Assert.Skip("shared/data/warc-samples lies in no folder above the tests.");
        return "";
    }
}
