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
        foreach (var part in run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await using var table = await TableReader.OpenAsync(ClustersStage.PathOf(run, part.Index)).ConfigureAwait(false);
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

        RankedMember? chosen = null;
        foreach (var member in members.InOrder())
        {
            if (chosen is { } best && best.Group == member.Group)
            {
                decisions.Verdict[member.Ordinal] = verdict;
                decisions.CopyOf[member.Ordinal] = best.Ordinal;
            }
            else
            {
                chosen = member;
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
