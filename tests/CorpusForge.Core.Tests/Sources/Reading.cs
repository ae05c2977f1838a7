using CorpusForge.Core.Documents;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Sources;

/// <summary>What a reader made of one file, by way of a file in the temporary folder.</summary>
internal sealed record Reading(IReadOnlyList<SourceItem> Items, IReadOnlyList<SliceTrace> Traces)
{
    public IReadOnlyList<RawPage> Pages => [.. Items.OfType<SourceItem.Page>().Select(page => page.Value)];

    public IReadOnlyList<QuarantineRow> Rows => [.. Items.OfType<SourceItem.Quarantined>().Select(item => item.Row)];

    public IReadOnlyList<string> Skipped => [.. Items.OfType<SourceItem.Skipped>().Select(item => item.Reason)];

    public IReadOnlyList<string> Urls => [.. Pages.Select(page => page.Url)];

    /// <summary>Each item in a form that compares by content.</summary>
    public IReadOnlyList<string> Lines => [.. Items.Select(Line)];

    public static Reading Of(byte[] file, SourceKind kind = SourceKind.Warc, long pageLimit = 1 << 20, long? rangeSize = null) =>
        With(new WarcReader { RangeSize = rangeSize }, file, kind, pageLimit);

    public static Reading With(ISourceReader reader, byte[] file, SourceKind kind, long pageLimit = 1 << 20)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, file);
            return OfPath(reader, path, kind, pageLimit, "test-file");
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static Reading OfPath(ISourceReader reader, string path, SourceKind kind, long pageLimit = 1 << 20, string? name = null)
    {
        var input = new Input(name ?? Path.GetFileName(path), [path], [name ?? Path.GetFileName(path)], new FileInfo(path).Length);
        var settings = new SourceSettings { Name = "test", Kind = kind, Path = path, PageLimit = new ByteSize(pageLimit) };
        var items = new List<SourceItem>();
        var traces = new List<SliceTrace>();
        foreach (var range in reader.Split(input))
        {
            var trace = new SliceTrace();
            items.AddRange(reader.Read(input, range, settings, trace));
            traces.Add(trace);
        }

        return new Reading(items, traces);
    }

    private static string Line(SourceItem item) => item switch
    {
        SourceItem.Page { Value: var page } => $"page {page.Offset} {page.Url} {page.Extracted?.Text} {Convert.ToHexString(page.Body.Span)}",
        SourceItem.Quarantined { Row: var row } => row.ToString(),
        _ => item.ToString()!,
    };
}
