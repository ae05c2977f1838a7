using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Decontamination;

/// <summary>
/// Finds the items of an index in pages: every n-gram of a page is looked up by a rolling hash, and an item is on the page when enough of its own
/// letters are. Serves one thread at a time.
/// </summary>
public sealed class PageScanner(EvaluationIndex index)
{
    private readonly GramText page = new((index ?? throw new ArgumentNullException(nameof(index))).Settings.Unit);
    private readonly SortedDictionary<int, TextCover> covers = [];

    /// <summary>The index.</summary>
    public EvaluationIndex Index { get; } = index;

    /// <summary>The texts of items that a page holds, in the order of the index.</summary>
    public IReadOnlyList<ItemMatch> Find(ReadOnlySpan<char> text)
    {
        page.Read(text);
        covers.Clear();
        foreach (var table in Index.Tables)
        {
            LookUp(table);
        }

        return covers.Count == 0 ? [] : [.. covers.Select(Judge).OfType<ItemMatch>()];
    }

    private void LookUp(GramTable table)
    {
        var symbols = page.Symbols;
        var (length, hash) = (table.Length, 0UL);
        for (var at = 0; at < symbols.Length; at++)
        {
            hash = GramTable.Roll(hash, symbols[at]);
            if (at >= length)
            {
                hash -= table.Leaving * symbols[at - length];
            }

            if (at >= length - 1 && table.MayHave(hash))
            {
                Note(table, hash, at - length + 1);
            }
        }
    }

    private void Note(GramTable table, ulong hash, int onPage)
    {
        for (var place = table.Find(hash, page.Symbols.Slice(onPage, table.Length)); place != GramTable.None; place = table.Next(place))
        {
            var text = Index.TextOf(place);
            if (!covers.TryGetValue(text, out var cover))
            {
                cover = covers[text] = new TextCover(Index.First(text + 1) - Index.First(text));
            }

            cover.Add(place - Index.First(text), onPage, table.Length);
        }
    }

    private ItemMatch? Judge(KeyValuePair<int, TextCover> found)
    {
        var (text, settings, first) = (Index.Texts[found.Key], Index.Settings, Index.First(found.Key));
        if (text.Status != TextStatus.Tested)
        {
            return null;
        }

        var (weight, run) = (0, 0);
        for (var at = 0; at < found.Value.Covered.Count; at++)
        {
            weight += found.Value.Covered[at] && Index.IsOwn(first + at) ? Index.WeightAt(first + at) : 0;
        }

        for (var at = 0; at < found.Value.Longest.Length; at++)
        {
            run += Index.WeightAt(first + found.Value.Longest.Start + at);
        }

        var characters = (double)weight / LetterWeight.Whole;
        return characters >= settings.Least && (characters >= settings.Overlap * text.Own || run >= LetterWeight.Whole * settings.Run)
            ? new ItemMatch(found.Key, characters / text.Own, [.. found.Value.Stretches.Select(stretch =>
                new TextSpan(page.Start(stretch.Start), page.End(stretch.End - 1) - page.Start(stretch.Start)))])
            : null;
    }
}
