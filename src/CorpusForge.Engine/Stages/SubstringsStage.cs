using System.Collections.Concurrent;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Dedup.Substrings;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Finds the long passages that stand earlier in the corpus. Parts that follow each other are compared with each other as far as a group holds
/// them; a part that is larger than a group is cut into runs of pages. Where the cuts lie follows from the texts and the setting alone.
/// </summary>
internal sealed class SubstringsStage : FinderStage
{
    /// <summary>Raised whenever other passages are found: it is part of the key.</summary>
    public const int Version = 1;

    private readonly SubstringSettings settings;
    private readonly List<List<SourcePart>> groups;
    private readonly int capacity;

    /// <summary>Makes the stage; the sizes of all parts are known.</summary>
    public SubstringsStage(RunContext run, SubstringsPass pass, SubstringSettings settings, int level)
        : base(run, pass, level)
    {
        this.settings = settings;
        var sizes = run.Parts.Select(SizeOf).ToList();
        groups = Grouped(run.Parts, sizes, settings.Group);
        capacity = (int)Math.Min(settings.Group, groups.Max(group => (long?)group.Sum(part => sizes[part.Index])) ?? 0);
    }

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        // Memory holds so many groups at a time, however many workers there are; each is as large as the largest, so that it can be used again.
        var together = Run.Recipe.Dedup.Memory.Bytes / Math.Max(1, (long)capacity * SubstringSettings.BytesPerUnit);
        var options = InParallel(token);
        options.MaxDegreeOfParallelism = (int)Math.Clamp(together, 1, options.MaxDegreeOfParallelism);
        var free = new ConcurrentBag<SubstringGroup>();
        await Parallel.ForEachAsync(groups.Where(parts => !parts.All(IsFound)), options, async (parts, stop) =>
        {
            var group = free.TryTake(out var kept) ? kept : new SubstringGroup(capacity);
            await FindAsync(parts, group, stop).ConfigureAwait(false);
            free.Add(group);
        }).ConfigureAwait(false);
    }

    private async Task FindAsync(IReadOnlyList<SourcePart> parts, SubstringGroup group, CancellationToken token)
    {
        var (found, ends, pages) = (new List<PlacedSpan>(), new List<long>(), 0L);
        foreach (var part in parts)
        {
            await using var table = await TableReader.OpenPartAsync(TextsOf(part)).ConfigureAwait(false);
            for (var rows = 0; rows < table.Groups; rows++)
            {
                var urls = await table.StringsAsync(rows, "url").ConfigureAwait(false);
                foreach (var (row, text) in (await table.StringsAsync(rows, "text").ConfigureAwait(false)).Index())
                {
                    token.ThrowIfCancellationRequested();
                    if (text!.Length + 1 > group.Room)
                    {
                        Find(group, pages - group.Texts, found);
                    }

                    Require(text.Length, group);
                    group.Add(text, PageHash.Of(urls[row]!));
                    pages++;
                }

                Progress.Add(table.Rows(rows), 0);
            }

            ends.Add(pages);
        }

        Find(group, pages - group.Texts, found);
        await WriteAsync(parts, found, ends, token).ConfigureAwait(false);
    }

    private void Find(SubstringGroup group, long first, List<PlacedSpan> found)
    {
        foreach (var (text, span) in group.Find(settings.Characters))
        {
            found.Add(new PlacedSpan(first + text, span.Start, span.Length));
        }

        group.Clear();
    }

    private void Require(int length, SubstringGroup group)
    {
        if (length + 1 > group.Room)
        {
            throw new RecipeException(
                $"A page has {length} UTF-16 units of text, and dedup.substrings.group is {settings.Group}: raise it above the largest page, or lower the sources' page-limit.");
        }
    }

    private async Task WriteAsync(IReadOnlyList<SourcePart> parts, List<PlacedSpan> found, List<long> ends, CancellationToken token)
    {
        var (first, at) = (0L, 0);
        foreach (var (part, end) in parts.Zip(ends))
        {
            token.ThrowIfCancellationRequested();
            var next = at;
            while (next < found.Count && found[next].Ordinal < end)
            {
                next++;
            }

            await SpanTable.WriteAsync(Run.Lake, FoundPath(part), found.GetRange(at, next - at), first).ConfigureAwait(false);
            (first, at) = (end, next);
        }
    }

    private static List<List<SourcePart>> Grouped(IReadOnlyList<SourcePart> parts, List<long> sizes, long most)
    {
        var (groups, size) = (new List<List<SourcePart>>(), 0L);
        foreach (var part in parts)
        {
            if (groups.Count == 0 || size + sizes[part.Index] > most)
            {
                groups.Add([]);
                size = 0;
            }

            groups[^1].Add(part);
            size += sizes[part.Index];
        }

        return groups;
    }

    // A unit more for each page, as the group counts.
    private long SizeOf(SourcePart part)
    {
        var facts = PartFacts.TryRead(TextsOf(part)) ?? throw new IOException($"{TextsOf(part)} vanished while the run was under way.");
        return facts.Counts!.GetValueOrDefault(PartCounts.TextUnits) + facts.Rows;
    }
}
