using System.IO.Hashing;
using System.Runtime.InteropServices;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Transforms;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Finds the lines that hosts repeat, over all drafts: lines and pages of a host meet through sorted runs on disk, so memory does not grow
/// with the corpus; only the pages of one line are held at a time. Of a part it
/// writes the repeated lines: row and hash, by row.
/// </summary>
internal sealed class HostLinesStage(RunContext run, HostLinesPass pass, RemoveHostLines settings, int level) : FinderStage(run, pass, level)
{
    /// <summary>Raised whenever other lines are found: it is part of the key.</summary>
    public const int Version = 1;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var ordinals = Ordinals.OfTexts(Run, Level);
        var work = Run.Lake.TemporaryPath("host-lines");
        using var lines = new SortedRuns<HostLine>(work, Run.Recipe.Dedup.Memory.Bytes / 2);
        await Parallel.ForEachAsync(Run.Parts, InParallel(token), async (part, _) =>
            await CollectAsync(part, ordinals.First(part.Index), lines).ConfigureAwait(false)).ConfigureAwait(false);

        using var repeated = new SortedRuns<KeyedOrdinal>(work, Run.Recipe.Dedup.Memory.Bytes / 2);
        Choose(lines.InOrder(), repeated);
        await WriteAsync(repeated.InOrder(), ordinals, token).ConfigureAwait(false);
    }

    private async Task CollectAsync(SourcePart part, long first, SortedRuns<HostLine> lines)
    {
        await using var drafts = await TableReader.OpenPartAsync(TextsOf(part)).ConfigureAwait(false);
        var found = new HashSet<ulong>();
        for (var group = 0; group < drafts.Groups; group++)
        {
            var hosts = await drafts.StringsAsync(group, "host").ConfigureAwait(false);
            var urls = await drafts.StringsAsync(group, "url").ConfigureAwait(false);
            var texts = await drafts.StringsAsync(group, "text").ConfigureAwait(false);
            for (var row = 0; row < hosts.Length; row++, first++)
            {
                // Pages without a host, such as files, have nothing in common.
                if (hosts[row]!.Length == 0)
                {
                    continue;
                }

                found.Clear();
                settings.Collect(texts[row], found);
                var (host, url) = (Hash(hosts[row]), Hash(CanonicalUrl.Of(urls[row]!)));
                lock (lines)
                {
                    lines.Add(new HostLine(host, 0, url, first));
                    foreach (var line in found)
                    {
                        lines.Add(new HostLine(host, line, url, first));
                    }
                }
            }

            Progress.Add(hosts.Length, 0);
        }
    }

    private void Choose(IEnumerable<HostLine> inOrder, SortedRuns<KeyedOrdinal> repeated)
    {
        var (host, line, url) = (0UL, 0UL, 0UL);
        long pagesOfHost = 0, pagesWithLine = 0;
        var documents = new List<long>();
        foreach (var next in inOrder)
        {
            if ((next.Host, next.Line) != (host, line))
            {
                End();
                (pagesOfHost, pagesWithLine) = (next.Line == 0 ? 0 : pagesOfHost, 0);
                (host, line, url) = (next.Host, next.Line, ~next.Url);
                documents.Clear();
            }

            var another = next.Url == url ? 0 : 1;
            pagesWithLine += another;
            pagesOfHost += next.Line == 0 ? another : 0;
            url = next.Url;
            documents.Add(next.Ordinal);
        }

        End();

        void End()
        {
            foreach (var document in line != 0 && settings.IsRepeated(pagesWithLine, pagesOfHost) ? documents : [])
            {
                repeated.Add(new KeyedOrdinal((ulong)document, line, 0));
            }
        }
    }

    private async Task WriteAsync(IEnumerable<KeyedOrdinal> inOrder, Ordinals ordinals, CancellationToken token)
    {
        using var rows = inOrder.GetEnumerator();
        var more = rows.MoveNext();
        foreach (var part in Run.Parts)
        {
            token.ThrowIfCancellationRequested();
            var (row, line) = (new ValueColumn<int>("row"), new ValueColumn<long>("line"));
            await using var table = await PartWriter.OpenAsync(Run.Lake, FoundPath(part), [row, line]).ConfigureAwait(false);
            for (; more && rows.Current.High < (ulong)ordinals.First(part.Index + 1); more = rows.MoveNext())
            {
                row.Add((int)(rows.Current.High - (ulong)ordinals.First(part.Index)));
                line.Add((long)rows.Current.Low);
                await table.EndRowAsync().ConfigureAwait(false);
            }

            await table.CommitAsync().ConfigureAwait(false);
        }
    }

    private static ulong Hash(string? text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
