using System.IO.Hashing;
using System.Text;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>Deals groups to folds: the ones with most positives first, each to the fold that has fewest, then to the one with fewest pages.</summary>
internal static class FoldBalance
{
    public static IReadOnlyList<int> Assign(IReadOnlyList<LabelledPage> pages, IReadOnlyList<string> groups, IReadOnlyList<bool> left, FoldSettings settings)
    {
        var kept = Enumerable.Range(0, pages.Count).Where(at => !left[at]).GroupBy(at => groups[at], StringComparer.Ordinal)
            .Select(group => (group.Key, Pages: group.Count(), Positives: group.Count(at => pages[at].IsPositive), Draw: Draw(group.Key, settings.Seed)))
            .OrderByDescending(group => group.Positives).ThenByDescending(group => group.Pages).ThenBy(group => group.Draw).ThenBy(group => group.Key, StringComparer.Ordinal);
        var (positives, sizes) = (new int[settings.Count], new int[settings.Count]);
        var foldOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in kept)
        {
            // A group without positives evens out the pages only.
            var fold = Enumerable.Range(0, settings.Count)
                .OrderBy(at => group.Positives > 0 ? positives[at] : 0).ThenBy(at => sizes[at]).ThenBy(at => Draw($"{at} {group.Key}", settings.Seed)).First();
            foldOf[group.Key] = fold;
            positives[fold] += group.Positives;
            sizes[fold] += group.Pages;
        }

        return [.. groups.Select((group, at) => left[at] ? GroupedFolds.LeftOut : foldOf[group])];
    }

    private static ulong Draw(string name, int seed) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(name), seed);
}
