using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Finds the paragraphs and lines that many pages hold: all of them meet through sorted runs on disk, so memory does not grow with the corpus.
/// </summary>
internal sealed class ParagraphsStage(RunContext run, ParagraphsPass pass, ParagraphSettings settings, int level) : FinderStage(run, pass, level)
{
    /// <summary>Raised whenever other paragraphs are found: it is part of the key.</summary>
    public const int Version = 1;

    // Lines of real pages that are long enough to be looked at have about so many; only for telling how much disk is needed.
    private const int UsualCharacters = 30;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        RequireDisk();
        var ordinals = Ordinals.OfTexts(Run, Level);
        var work = Run.Lake.TemporaryPath("paragraphs");
        using var units = new SortedRuns<PlacedUnit>(work, Run.Recipe.Dedup.Memory.Bytes / 2);
        await Parallel.ForEachAsync(Run.Parts, InParallel(token), async (part, stop) =>
            await CollectAsync(part, ordinals.First(part.Index), units, stop).ConfigureAwait(false)).ConfigureAwait(false);

        using var repeated = new SortedRuns<PlacedSpan>(work, Run.Recipe.Dedup.Memory.Bytes / 2);
        foreach (var place in new RepeatedUnits(settings.Seen, settings.KeepFirst).Of(units.InOrder()))
        {
            repeated.Add(place);
        }

        using var spans = repeated.InOrder().GetEnumerator();
        var more = spans.MoveNext();
        foreach (var part in Run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await SpanTable.WriteAsync(Run.Lake, FoundPath(part), OfPart(ordinals.First(part.Index + 1)), ordinals.First(part.Index)).ConfigureAwait(false);
        }

        IEnumerable<PlacedSpan> OfPart(long end)
        {
            for (; more && spans.Current.Ordinal < end; more = spans.MoveNext())
            {
                yield return spans.Current;
            }
        }
    }

    private void RequireDisk()
    {
        var characters = Run.Parts.Sum(part => PartFacts.TryRead(TextsOf(part))?.Counts?.GetValueOrDefault(PartCounts.TextUnits) ?? 0);
        var bytes = RunSizes.DiskBytes<PlacedUnit>(characters / Math.Max(UsualCharacters, settings.Characters), Run.Recipe.Dedup.Memory.Bytes / 2);
        DiskRoom.Require(Run.Lake.Root, bytes, "sorting paragraphs", "dedup.memory");
        if (bytes > 0)
        {
            Run.Note($"paragraphs: about {DiskRoom.Size(bytes)} of disk to sort them");
        }
    }

    private async Task CollectAsync(SourcePart part, long ordinal, SortedRuns<PlacedUnit> units, CancellationToken token)
    {
        await using var table = await TableReader.OpenPartAsync(TextsOf(part)).ConfigureAwait(false);
        var (finder, found) = (new TextUnits(settings), new List<FoundUnit>());
        for (var group = 0; group < table.Groups; group++)
        {
            var hosts = await table.StringsAsync(group, "host").ConfigureAwait(false);
            var urls = await table.StringsAsync(group, "url").ConfigureAwait(false);
            var texts = await table.StringsAsync(group, "text").ConfigureAwait(false);
            for (var row = 0; row < texts.Length; row++, ordinal++)
            {
                token.ThrowIfCancellationRequested();

                // Pages without a host, such as files, have none in common.
                if (settings.Scope == RepeatScope.Host && hosts[row]!.Length == 0)
                {
                    continue;
                }

                var (host, url) = (settings.Scope == RepeatScope.Host ? PageHash.OfHost(hosts[row]!) : 0, PageHash.Of(urls[row]!));
                finder.Find(texts[row]!, found);
                lock (units)
                {
                    foreach (var unit in found)
                    {
                        units.Add(new PlacedUnit((ulong)(unit.Hash >> 64) ^ host, (ulong)unit.Hash, url, new PlacedSpan(ordinal, unit.Place.Start, unit.Place.Length)));
                    }
                }
            }

            Progress.Add(texts.Length, 0);
        }
    }
}
