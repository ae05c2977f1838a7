using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;
using CorpusForge.Lake.Documents;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>Pages of files without a recipe: what <c>extract</c> wrote, archives, Parquet, folders of HTML.</summary>
public static class PageFiles
{
    /// <summary>The pages, file after file; what cannot be read goes to <paramref name="refused"/>, records that are no pages are passed over.</summary>
    /// <exception cref="LabelException">A file is missing, or its name says no kind.</exception>
    public static IEnumerable<Document> Read(IEnumerable<string> paths, Action<QuarantineRow> refused) => Read(paths, refused, raw => raw);

    /// <summary>The pages after a change of what was read, before anything is extracted.</summary>
    public static IEnumerable<Document> Read(IEnumerable<string> paths, Action<QuarantineRow> refused, Func<RawPage, RawPage> change)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(refused);
        return paths.Select(SourceOf).ToList().SelectMany(source => Read(source, refused, change));
    }

    private static SourceSettings SourceOf(string path, int number) => !Path.Exists(path) && !path.Contains('*', StringComparison.Ordinal)
        ? throw new LabelException($"{path}: no such file of pages")
        : new SourceSettings
        {
            Name = FormattableString.Invariant($"pages-{number}"),
            Kind = SourceKinds.Of(path) ?? throw new LabelException($"{path}: the kind of these pages cannot be told from the name; allowed: {SourceKinds.Known}"),
            Path = Path.GetFullPath(path),
        };

    private static IEnumerable<Document> Read(SourceSettings source, Action<QuarantineRow> refused, Func<RawPage, RawPage> change)
    {
        ISourceReader reader = source.Kind == SourceKind.Parquet ? new ParquetReader() : SourceReaders.For(source.Kind);
        var extractor = new PageExtractor(new ExtractSettings());
        foreach (var input in InputFinder.Find(source, Directory.GetCurrentDirectory()))
        {
            foreach (var item in reader.Split(input).SelectMany(range => reader.Read(input, range, source, new SliceTrace())))
            {
                if (item is SourceItem.Quarantined { Row: var row })
                {
                    refused(row);
                }
                else if (item is SourceItem.Page { Value: var raw } && Extract(extractor, change(raw), refused) is { } page)
                {
                    yield return page;
                }
            }
        }
    }

    // A page may hit a fault of the parser; it must cost that page only, and its message may quote the page.
    private static Document? Extract(PageExtractor extractor, RawPage raw, Action<QuarantineRow> refused)
    {
        try
        {
            return extractor.Extract(raw);
        }
        catch (PageRefusedException error)
        {
            refused(new QuarantineRow(raw.File, raw.Offset, null, raw.Url, "extract", error.Reason, error.Message));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            refused(new QuarantineRow(raw.File, raw.Offset, null, raw.Url, "extract", "extract-error", error.GetType().Name));
        }

        return null;
    }
}
