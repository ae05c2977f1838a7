using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>Chooses at one level of deduplication which page of each group stays, among the pages that are still kept.</summary>
internal sealed class RepresentativeChooser(RunContext run, Ordinals ordinals, PageDecisions decisions, string work)
{
    /// <summary>Marks every page of a group but the chosen one.</summary>
    /// <param name="level">Table of the level's groups; see <see cref="GroupReader"/>.</param>
    /// <param name="verdict">Verdict of the others.</param>
    /// <param name="rule">The rule; null for captures of one URL, where the newest stays.</param>
    /// <param name="token">Stops between pages.</param>
    public async Task ChooseAsync(string level, byte verdict, Representative? rule, CancellationToken token)
    {
        using var members = new SortedRuns<RankedMember>(work, run.Recipe.Dedup.Memory.Bytes);
        await using (var groups = await GroupReader.OpenAsync(level).ConfigureAwait(false))
        {
            for (; groups.Current.Ordinal != long.MaxValue; await groups.NextAsync().ConfigureAwait(false))
            {
                token.ThrowIfCancellationRequested();
                if (decisions.Verdict[groups.Current.Ordinal] == Verdicts.Kept)
                {
                    members.Add(Rank(rule, groups.Current.Root, groups.Current.Ordinal, groups.Current.Ordinal));
                }
            }
        }

        RankedMember? chosen = null;
        foreach (var member in members.InOrder())
        {
            if (chosen is not { } best || best.Group != member.Group)
            {
                chosen = member;
            }
            else if (member.Ordinal >= ordinals.Finished)
            {
                decisions.Verdict[member.Ordinal] = verdict;
                decisions.CopyOf[member.Ordinal] = best.Ordinal;
            }
        }
    }

    /// <summary>The same for near duplicates, component by component; see <see cref="NearChooser"/>.</summary>
    public async Task ChooseNearAsync(NearChooser chooser, PairSimilarity pairs, byte verdict, Representative rule, CancellationToken token)
    {
        await foreach (var component in MemberTable.ReadAsync(ComponentsStage.Members(run), token).ConfigureAwait(false))
        {
            var ranked = Enumerable.Range(0, component.Count).Where(member => decisions.Verdict[component[member]] == Verdicts.Kept)
                .Select(member => Rank(rule, 0, component[member], member)).ToArray();
            if (ranked.Length < 2)
            {
                continue;
            }

            Array.Sort(ranked);
            pairs.Begin(component);
            foreach (var match in chooser.Choose(component, ranked.Select(member => (int)member.Ordinal), pairs.Of))
            {
                Mark(component[match.Member], component[match.Representative], match.Similarity, verdict);
            }
        }
    }

    private void Mark(long document, long representative, double similarity, byte verdict)
    {
        // Pages of a finished corpus stay as they are.
        if (document >= ordinals.Finished)
        {
            decisions.Verdict[document] = verdict;
            decisions.CopyOf[document] = representative;
            decisions.Similarity[document] = similarity;

            // What stays tells how unlike the least similar page is that it stands for.
            var least = decisions.Similarity[representative];
            decisions.Similarity[representative] = least == 0 ? similarity : Math.Min(least, similarity);
        }
    }

    private RankedMember Rank(Representative? rule, long group, long document, long place)
    {
        var (id, fetched) = (decisions.Ids[document], decisions.Fetched[document]);
        return document < ordinals.Finished ? RankedMember.Finished(group, place)
            : rule is { } by ? RankedMember.By(by, group, decisions.Rank(document), fetched, id, place)
            : RankedMember.Newest(group, fetched, id, place);
    }
}
