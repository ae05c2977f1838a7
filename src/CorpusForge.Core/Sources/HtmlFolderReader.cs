using System.Globalization;
using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Sources;

/// <summary>Reads HTML files, each one page whose URL is the source's base URL and the file's relative path.</summary>
public sealed class HtmlFolderReader : ISourceReader
{
    /// <inheritdoc/>
    public IReadOnlyList<ByteRange> Split(Input input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return RangeCut.Whole(input.Length);
    }

    /// <inheritdoc/>
    public IEnumerable<SourceItem> Read(Input input, ByteRange range, SourceSettings settings, SliceTrace trace)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(trace);
        return ReadFiles(input, range, settings, trace);
    }

    private static IEnumerable<SourceItem> ReadFiles(Input input, ByteRange range, SourceSettings settings, SliceTrace trace)
    {
        (trace.First, trace.Next) = (range.Start, range.End);
        for (var i = 0; i < input.Files.Count; i++)
        {
            yield return ReadFile(input.Files[i], input.Names[i], settings);
        }
    }

    private static SourceItem ReadFile(string path, string name, SourceSettings settings)
    {
        var url = settings.BaseUrl + FileUrl.Escape(name);
        var length = new FileInfo(path).Length;
        return length > settings.PageLimit.Bytes
            ? new SourceItem.Quarantined(new QuarantineRow(name, 0, length, url, "read", "page-too-large", string.Create(
                CultureInfo.InvariantCulture, $"The page is larger than the limit of {settings.PageLimit}.")))
            : new SourceItem.Page(new RawPage { File = name, Offset = 0, Url = url, Body = File.ReadAllBytes(path) });
    }
}
