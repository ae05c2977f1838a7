using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Deduplication;

/// <summary>
/// Streams verdicts and inputs in order into the files of a deduplication. It is short beside what comes before and begins anew where it was
/// killed; the files are the same then.
/// </summary>
internal sealed class LinesStage(RunContext run, string folder) : Stage(run, "lines")
{
    // A line of clusters.jsonl with short URLs.
    private const int BytesOfClusterLine = 120;

    private static readonly IKeptLines NoLines = new ExtractedLines();

    private ClustersTally tally = new();

    /// <summary>What came of it, once it ran.</summary>
    public DedupReport Report { get; private set; } = null!;

    public override int Partitions => 1;

    public override bool IsDone(int partition) => false;

    public override async Task RunAsync(int partition, CancellationToken token)
    {
        tally = new ClustersTally();
        var ordinals = new Ordinals(Run);
        var work = Run.Lake.TemporaryPath("lines");
        Directory.CreateDirectory(work);
        using var map = await ClusterMap.ReadAsync(Run, ordinals, work, token).ConfigureAwait(false);
        using var urls = new PageUrls(work, ordinals.Total);
        await ForEachGroupAsync(
            ordinals, async (table, group, first) => AddUrls(await table.StringsAsync(group, "url").ConfigureAwait(false), first, map, urls), token)
            .ConfigureAwait(false);
        urls.Close();

        using var writer = new LinesWriter(folder);
        RequireDisk(ordinals.Total, map.Clusters);
        await WriteAsync(writer, ordinals, map, urls, token).ConfigureAwait(false);
        RefuseChangedInputs();
        Report = Reported(writer);
        writer.Commit();
    }

    // Lines that stay are written as they are: their share of the plain inputs. What packed ones hold is not known before they are read.
    private void RequireDisk(long pages, long kept)
    {
        var plain = Run.Inputs.Where(from => from.Source.Kind == SourceKind.Jsonl && Path.GetExtension(from.Input.Name) is not (".gz" or ".zst")).Sum(from => from.Input.Length);
        DiskRoom.Require(folder, (long)((double)plain * kept / Math.Max(pages, 1)) + (pages * BytesOfClusterLine), "writing the lines that stay");
    }

    private void AddUrls(string?[] names, long first, ClusterMap map, PageUrls urls)
    {
        for (var row = 0; row < names.Length; row++)
        {
            if (map.IsKept(first + row))
            {
                urls.Add(first + row, names[row]!);
                var number = map.Number(first + row, out var size);
                tally.Add(number, size, names[row]!);
            }
        }
    }

    private async Task WriteAsync(LinesWriter writer, Ordinals ordinals, ClusterMap map, PageUrls urls, CancellationToken token)
    {
        SourceInput? from = null;
        var lines = NoLines;
        try
        {
            foreach (var part in Run.Parts)
            {
                if (part.From != from)
                {
                    lines.Dispose();
                    (from, lines) = (part.From, LinesOf(part));
                }

                var first = ordinals.First(part.Index);
                await using var table = await TableReader.OpenPartAsync(part.Documents(Run.Lake)).ConfigureAwait(false);
                for (var group = 0; group < table.Groups; group++)
                {
                    token.ThrowIfCancellationRequested();
                    var names = await table.StringsAsync(group, "url").ConfigureAwait(false);
                    await lines.BeginAsync(table, group).ConfigureAwait(false);
                    WriteRows(writer, lines, names, first, map, urls);
                    first += names.Length;
                    Progress.Add(names.Length, 0);
                }

                foreach (var row in await part.QuarantineAsync(Run.Lake).ConfigureAwait(false))
                {
                    writer.Refuse(row);
                }
            }
        }
        finally
        {
            lines.Dispose();
        }
    }

    private static void WriteRows(LinesWriter writer, IKeptLines lines, string?[] names, long first, ClusterMap map, PageUrls urls)
    {
        for (var row = 0; row < names.Length; row++)
        {
            var page = first + row;
            var representative = map.Representative(page);
            var number = map.Number(representative, out var size);
            var stays = urls.JsonOf(representative);
            if (representative == page)
            {
                writer.Keep(lines, row);
                writer.Cluster(stays, number, size, stays, 1, null);
            }
            else
            {
                writer.Cluster(PageUrls.Json(names[row]!), number, size, stays, map.Similarity(page), map.Level(page));
            }
        }
    }

    private static IKeptLines LinesOf(SourcePart part) => (part.PlacesAlone, part.From.Source.Kind) switch
    {
        (true, SourceKind.Parquet) => new ParquetLines(part.From.Input.Files[0]),
        (true, _) => new VerbatimLines(part.From.Input.Files[0]),
        _ => new ExtractedLines(),
    };

    // What stands in the kept lines was read a second time.
    private void RefuseChangedInputs()
    {
        var inventory = new Inventory(Run);
        if (Enumerable.Range(0, inventory.Partitions).FirstOrDefault(at => !inventory.IsDone(at), -1) is >= 0 and var changed)
        {
            throw new IOException($"{Run.Inputs[changed].Input.Files[0]} changed while it was being read; start again when it is complete.");
        }
    }

    private DedupReport Reported(LinesWriter writer)
    {
        var summary = VerdictsSummary.TryRead(VerdictsStage.SummaryPath(Run))!;
        var funnel = summary.Funnel;
        var duplicates = funnel.Duplicates.Values.Sum();
        if (writer.Kept != funnel.Kept || writer.Pages != funnel.Kept + duplicates || writer.Quarantined != funnel.Quarantined.Values.Sum()
            || funnel.PagesIn != writer.Kept + duplicates + writer.Quarantined)
        {
            throw new InvalidOperationException(
                $"The lines do not add up: {funnel.PagesIn} pages came in, {writer.Kept} kept, {duplicates} duplicates and {writer.Quarantined} in quarantine were written.");
        }

        return new DedupReport
        {
            PagesIn = funnel.PagesIn,
            Kept = funnel.Kept,
            Duplicates = funnel.Duplicates,
            Quarantined = funnel.Quarantined,
            SkippedRecords = summary.SkippedRecords,
            TextBytes = Run.Parts.Sum(part => PartFacts.TryRead(part.Documents(Run.Lake))?.Counts?[PartCounts.TextBytes] ?? 0),
            Sizes = tally.Sizes,
            Largest = tally.Largest,
        };
    }

    private async Task ForEachGroupAsync(Ordinals ordinals, Func<TableReader, int, long, Task> read, CancellationToken token)
    {
        foreach (var part in Run.Parts)
        {
            token.ThrowIfCancellationRequested();
            var first = ordinals.First(part.Index);
            await using var table = await TableReader.OpenPartAsync(part.Documents(Run.Lake)).ConfigureAwait(false);
            for (var group = 0; group < table.Groups; group++)
            {
                await read(table, group, first).ConfigureAwait(false);
                first += table.Rows(group);
            }
        }
    }
}
