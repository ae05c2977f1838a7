using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Chooses at one level of deduplication which page of each group stays, among the pages that are still kept.</summary>
internal sealed class RepresentativeChooser(RunContext run, Ordinals ordinals, PageDecisions decisions, string work)
{
    /// <summary>Marks every page of a group but the chosen one.</summary>
    /// <param name="groupColumn">Column of the clusters that names the group.</param>
    /// <param name="sizeColumn">Column with its size: pages alone in their group are not even looked at.</param>
    /// <param name="verdict">Verdict of the others.</param>
    /// <param name="rule">The rule; null for captures of one URL, where the newest stays.</param>
    /// <param name="token">Stops between parts.</param>
    public async Task ChooseAsync(string groupColumn, string sizeColumn, byte verdict, Representative? rule, CancellationToken token)
    {
        using var members = new SortedRuns<RankedMember>(work, run.Recipe.Dedup.Memory.Bytes);
        await AddMembersAsync(members, groupColumn, sizeColumn, rule, token).ConfigureAwait(false);
        RankedMember? chosen = null;
        foreach (var member in members.InOrder())
        {
            if (chosen is { } best && best.Group == member.Group)
            {
                Mark(member.Ordinal, verdict, best.Ordinal);
            }
            else
            {
                chosen = member;
            }
        }
    }

    /// <summary>
    /// The same for near duplicates, whose groups are chained: A like B like C, though A and C are not alike, and B perhaps long removed. So in each
    /// group, best page first, a page is a duplicate only of a page that stays and shares a band with it; one that meets none stays itself.
    /// </summary>
    public async Task ChooseNearAsync(int bands, byte verdict, Representative rule, CancellationToken token)
    {
        using var keys = new OrdinalStore<ulong>(Path.Combine(work, "bands"), ordinals.Total * bands);
        await ReadBandsAsync(keys, bands, token).ConfigureAwait(false);
        using var members = new SortedRuns<RankedMember>(work, run.Recipe.Dedup.Memory.Bytes);
        await AddMembersAsync(members, "near_group", "cluster_size", rule, token).ConfigureAwait(false);

        var staying = new Dictionary<(int Band, ulong Key), long>();
        var group = -1L;
        foreach (var member in members.InOrder())
        {
            if (member.Group != group)
            {
                staying.Clear();
                group = member.Group;
            }

            if (Meets(member.Ordinal, keys, bands, staying) is { } representative)
            {
                Mark(member.Ordinal, verdict, representative);
                continue;
            }

            for (var band = 0; band < bands; band++)
            {
                staying.TryAdd((band, keys[(member.Ordinal * bands) + band]), member.Ordinal);
            }
        }
    }

    private static long? Meets(long ordinal, OrdinalStore<ulong> keys, int bands, Dictionary<(int Band, ulong Key), long> staying)
    {
        for (var band = 0; band < bands; band++)
        {
            if (staying.TryGetValue((band, keys[(ordinal * bands) + band]), out var representative))
            {
                return representative;
            }
        }

        return null;
    }

    private void Mark(long ordinal, byte verdict, long copyOf)
    {
        decisions.Verdict[ordinal] = verdict;
        decisions.CopyOf[ordinal] = copyOf;
    }

    private async Task ReadBandsAsync(OrdinalStore<ulong> keys, int bands, CancellationToken token)
    {
        foreach (var part in run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await using var table = await TableReader.OpenPartAsync(part.Signatures(run.Lake)).ConfigureAwait(false);
            var first = ordinals.First(part.Index);
            for (var group = 0; group < table.Groups; group++)
            {
                for (var band = 0; band < bands; band++)
                {
                    var column = await table.ValuesAsync<long>(group, SignatureColumns.BandColumn(band)).ConfigureAwait(false);
                    for (var row = 0; row < column.Length; row++)
                    {
                        keys[((first + row) * bands) + band] = (ulong)column[row];
                    }
                }

                first += table.Rows(group);
            }
        }
    }

    // Pages alone in their group are not even looked at.
    private async Task AddMembersAsync(
        SortedRuns<RankedMember> members, string groupColumn, string sizeColumn, Representative? rule, CancellationToken token)
    {
        foreach (var part in run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await using var table = await TableReader.OpenPartAsync(ClustersStage.PathOf(run, part.Index)).ConfigureAwait(false);
            var ordinal = ordinals.First(part.Index);
            for (var group = 0; group < table.Groups; group++)
            {
                var groups = await table.ValuesAsync<long>(group, groupColumn).ConfigureAwait(false);
                var sizes = await table.ValuesAsync<int>(group, sizeColumn).ConfigureAwait(false);
                for (var row = 0; row < groups.Length; row++, ordinal++)
                {
                    if (sizes[row] > 1 && decisions.Verdict[ordinal] == Verdicts.Kept)
                    {
                        members.Add(Rank(rule, groups[row], ordinal));
                    }
                }
            }
        }
    }

    private RankedMember Rank(Representative? rule, long group, long ordinal)
    {
        var (id, fetched) = (decisions.Ids[ordinal], decisions.Fetched[ordinal]);
        return rule is { } by
            ? RankedMember.By(by, group, decisions.Characters[ordinal], fetched, id, ordinal)
            : RankedMember.Newest(group, fetched, id, ordinal);
    }
}
