using CorpusForge.Core.Documents;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// The tables of a part's pages, written in one pass: documents, measures, signatures. Reading the text back for each would cost a sixth of a
/// run. Each keeps a key and a commit of its own; the documents, without which the others mean nothing, come last. Of drafts nothing but the
/// documents is written.
/// </summary>
internal sealed class PageTables : IAsyncDisposable
{
    private readonly RunContext run;
    private readonly Core.Dedup.MinHasher hasher;
    private readonly DocumentColumns documentColumns = new();
    private readonly MeasureColumns measureColumns;
    private readonly SignatureColumns signatureColumns;
    private PartWriter documents = null!;
    private PartWriter? measures;
    private PartWriter? signatures;

    private PageTables(RunContext run)
    {
        this.run = run;
        measureColumns = new MeasureColumns(MeasurePlan.Always(run.Recipe));
        signatureColumns = new SignatureColumns(run.Recipe.Dedup.Near?.Bands ?? 0);
        hasher = run.Pool.RentHasher();
    }

    /// <summary>Opens the tables of a level of texts: all where it is the last, else the drafts for the pass that follows.</summary>
    public static async Task<PageTables> OpenAsync(RunContext run, SourcePart part, int level)
    {
        var tables = new PageTables(run);
        tables.documents = await PartWriter.OpenAsync(run.Lake, part.Texts(run.Lake, level), tables.documentColumns.All).ConfigureAwait(false);
        if (level == part.Passes)
        {
            tables.measures = await PartWriter.OpenAsync(run.Lake, part.Measures(run.Lake), tables.measureColumns.All).ConfigureAwait(false);
            tables.signatures = await PartWriter.OpenAsync(run.Lake, part.Signatures(run.Lake), tables.signatureColumns.All).ConfigureAwait(false);
        }

        return tables;
    }

    /// <summary>Adds a page and the place it was read from; returns the bytes of its text.</summary>
    public async ValueTask<int> AddAsync(Document page, string file, long offset, PhaseClock clock)
    {
        var bytes = documentColumns.Add(page, file, offset);
        await documents.EndRowAsync(page.Text.Length).ConfigureAwait(false);
        clock.Ended("writing");
        if (measures is not null && signatures is not null)
        {
            measureColumns.Add(page);
            clock.Ended("measures");
            signatureColumns.Add(page.Url, page.Text, hasher);
            clock.Ended("signatures");
            await measures.EndRowAsync().ConfigureAwait(false);
            await signatures.EndRowAsync().ConfigureAwait(false);
            clock.Ended("writing");
        }

        return bytes;
    }

    public async Task CommitAsync(SortedDictionary<string, long> counts)
    {
        if (measures is not null && signatures is not null)
        {
            await measures.CommitAsync().ConfigureAwait(false);
            await signatures.CommitAsync().ConfigureAwait(false);
        }

        await documents.CommitAsync(counts).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        run.Pool.Return(hasher);
        await documents.DisposeAsync().ConfigureAwait(false);
        if (measures is not null && signatures is not null)
        {
            await measures.DisposeAsync().ConfigureAwait(false);
            await signatures.DisposeAsync().ConfigureAwait(false);
        }
    }
}
