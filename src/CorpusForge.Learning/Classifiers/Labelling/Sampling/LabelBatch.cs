using System.IO.Hashing;
using System.Text;

namespace CorpusForge.Learning.Classifiers.Labelling.Sampling;

/// <summary>
/// Chooses pages for raters: a share by chance, which nothing else bends, and the rest by turns from those that each reason puts first,
/// with few pages a site and no near-duplicate of a page already chosen.
/// </summary>
public static class LabelBatch
{
    private static readonly BatchReason[] Reasons = [BatchReason.Uncertain, BatchReason.FunctionsDisagree, BatchReason.FoldsDisagree, BatchReason.LinksDecide];

    /// <summary>The batch, in an order that tells nothing of the reasons; fewer pages than asked for where there are no more.</summary>
    public static IReadOnlyList<BatchItem> Choose(IReadOnlyList<BatchCandidate> candidates, BatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(settings);
        var shuffled = candidates.OrderBy(page => Draw(page.Page.Url, settings.Seed)).ThenBy(page => page.Page.Url, StringComparer.Ordinal).ToList();
        var chosen = shuffled.Take((int)Math.Round(settings.RandomShare * settings.Count, MidpointRounding.AwayFromZero))
            .Select(page => new BatchItem(page, BatchReason.Random)).ToList();
        var filter = new DiversityFilter(settings, chosen.Select(item => item.Candidate));

        // Of equals the shuffled order decides; a reason that says nothing of a page does not choose it.
        var queues = Reasons.Select(reason => new Queue<BatchItem>(shuffled.Where(page => page.Strength(reason) > 0)
            .OrderByDescending(page => page.Strength(reason)).Select(page => new BatchItem(page, reason)))).ToList();
        while (chosen.Count < settings.Count && queues.Any(queue => queue.Count > 0))
        {
            foreach (var queue in queues.TakeWhile(_ => chosen.Count < settings.Count))
            {
                var next = Next(queue, filter);
                chosen.AddRange(next is null ? [] : [next]);
            }
        }

        return [.. chosen.OrderBy(item => Draw(item.Candidate.Page.Url, settings.Seed + 1)).ThenBy(item => item.Candidate.Page.Url, StringComparer.Ordinal)];
    }

    private static BatchItem? Next(Queue<BatchItem> queue, DiversityFilter filter)
    {
        while (queue.TryDequeue(out var item))
        {
            if (filter.Takes(item.Candidate))
            {
                return item;
            }
        }

        return null;
    }

    private static ulong Draw(string url, int seed) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(url), seed);
}
