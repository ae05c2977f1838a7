using System.Text.Json;
using CorpusForge.Core.Decontamination;

namespace CorpusForge.Engine.Reporting;

/// <summary>Counts, item by item, the pages that hold it.</summary>
internal sealed class ItemTally
{
    private const int ItemsListed = 1000;

    private readonly EvaluationIndex index;
    private readonly Dictionary<(string Set, string Item), int> numbers = [];
    private readonly long[] pages;
    private readonly long[] kept;
    private readonly double[] best;
    private readonly SortedDictionary<string, long> pagesOfSet = new(StringComparer.Ordinal);

    public ItemTally(EvaluationIndex index)
    {
        this.index = index;
        (pages, kept, best) = (new long[index.Items.Count], new long[index.Items.Count], new double[index.Items.Count]);
        foreach (var (number, item) in index.Items.Index())
        {
            numbers[(item.Set, item.Id)] = number;
        }
    }

    /// <summary>Pages that hold an item.</summary>
    public long PagesWithItems { get; private set; }

    /// <summary>Pages that are kept with one.</summary>
    public long KeptWithItems { get; private set; }

    /// <summary>Counts a page as it was found.</summary>
    public void AddFound(IReadOnlyList<FoundSpan> matches)
    {
        PagesWithItems += matches.Count > 0 ? 1 : 0;
        foreach (var set in matches.Select(match => match.Set).Distinct())
        {
            pagesOfSet[set] = pagesOfSet.GetValueOrDefault(set) + 1;
        }

        foreach (var item in matches.GroupBy(match => (match.Set, match.Item)))
        {
            var number = numbers[item.Key];
            pages[number]++;
            best[number] = Math.Max(best[number], item.Max(match => match.Overlap));
        }
    }

    /// <summary>Counts a page as it is kept.</summary>
    public void AddKept(IReadOnlyList<FoundSpan> matches)
    {
        KeptWithItems += matches.Count > 0 ? 1 : 0;
        foreach (var item in matches.Select(match => (match.Set, match.Item)).Distinct())
        {
            kept[numbers[item]]++;
        }
    }

    /// <summary>All items, in the order of the sets.</summary>
    public IEnumerable<ItemContamination> Items()
    {
        var next = 0;
        for (var item = 0; item < index.Items.Count; item++)
        {
            var first = next;
            while (next < index.Texts.Count && index.Texts[next].Item == item)
            {
                next++;
            }

            var texts = Enumerable.Range(first, next - first).Select(text => index.Texts[text]).ToList();
            var status = EvaluationIndex.StatusOf(texts);
            yield return new ItemContamination(
                index.Items[item].Set, index.Items[item].Id, texts.Sum(text => text.Characters), pages[item], kept[item], best[item],
                status != TextStatus.Tested ? JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString()) : pages[item] > 0 ? "contaminated" : "clean");
        }
    }

    /// <summary>The report.</summary>
    public ContaminationReport Build(long all, IReadOnlyList<ItemContamination> items)
    {
        var bySet = items.ToLookup(item => item.Set);
        return new ContaminationReport
        {
            Pages = all,
            PagesWithItems = PagesWithItems,
            KeptWithItems = KeptWithItems,
            Sets = [.. index.Sets.Select(set => Describe(set, [.. bySet[set.Name]]))],
            Items = [.. items.Where(item => item.Pages > 0).OrderByDescending(item => item.Pages).ThenBy(item => item.Set, StringComparer.Ordinal)
                .ThenBy(item => item.Item, StringComparer.Ordinal).Take(ItemsListed)],
        };
    }

    private SetContamination Describe(EvaluationSet set, List<ItemContamination> items) => new()
    {
        Set = set.Name,
        Items = items.Count,
        Tested = items.Count(item => item.Status is "clean" or "contaminated"),
        TooShort = items.Count(item => item.Status == "too-short"),
        Shared = items.Count(item => item.Status == "shared"),
        NoText = items.Count(item => item.Status == "no-text"),
        Contaminated = items.Count(item => item.Pages > 0),
        ContaminatedKept = items.Count(item => item.KeptPages > 0),
        Pages = pagesOfSet.GetValueOrDefault(set.Name),
        Fields = set.Fields,
        LeftOut = set.LeftOut,
        PassedOver = set.PassedOver,
    };
}
