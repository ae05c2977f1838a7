using System.Collections;

namespace CorpusForge.Core.Decontamination;

/// <summary>All items of all evaluation sets by their n-grams. It does not change once made, and serves any number of threads.</summary>
public sealed class EvaluationIndex
{
    /// <summary>Raised when the same items and pages give other matches.</summary>
    public const int Version = 1;

    // A letter that a text repeats thousands of times would be looked up that often for each time a page repeats it.
    private const int MostPlaces = 256;

    private readonly uint[] symbols;
    private readonly byte[] weights;
    private readonly int[] firsts;
    private readonly int[] next;
    private readonly BitArray own;
    private readonly IndexedText[] texts;
    private readonly List<GramTable> tables = [];

    private EvaluationIndex(IReadOnlyList<EvaluationSet> sets, GramSettings settings, List<(int Item, string Field)> fields, List<int> firsts, uint[] symbols, byte[] weights)
    {
        (Sets, Items, Settings) = (sets, [.. sets.SelectMany(set => set.Items)], settings);
        (this.symbols, this.weights, this.firsts) = (symbols, weights, [.. firsts]);
        (next, own) = (new int[symbols.Length], new BitArray(symbols.Length, defaultValue: true));
        AddTables(fields);
        texts = [.. fields.Select((field, at) => Describe(field.Item, field.Field, at))];
    }

    /// <summary>The sets, in the order given.</summary>
    public IReadOnlyList<EvaluationSet> Sets { get; }

    /// <summary>The items of all sets one behind the other.</summary>
    public IReadOnlyList<EvaluationItem> Items { get; }

    /// <summary>What counts as a match.</summary>
    public GramSettings Settings { get; }

    /// <summary>The texts of all items, in the order of the items.</summary>
    public IReadOnlyList<IndexedText> Texts => texts;

    /// <summary>Bytes that it holds, without the items themselves.</summary>
    public long Bytes => tables.Sum(table => table.Bytes) + (symbols.Length * (sizeof(uint) + sizeof(byte) + sizeof(int))) + (symbols.Length / 8);

    /// <summary>N-grams of all texts, equal ones each time.</summary>
    public long Grams { get; private set; }

    internal IReadOnlyList<GramTable> Tables => tables;

    /// <summary>Makes the index.</summary>
    public static EvaluationIndex Of(IReadOnlyList<EvaluationSet> sets, GramSettings settings)
    {
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(settings);
        var reader = new GramText(settings.Unit);
        var (fields, firsts, symbols, weights) = (new List<(int, string)>(), new List<int> { 0 }, new List<uint>(), new List<byte>());
        foreach (var text in sets.SelectMany(set => set.Items).SelectMany((of, at) => of.Texts.Select(text => (Item: at, text.Field, text.Text))))
        {
            reader.Read(text.Text);
            symbols.AddRange(reader.Symbols);
            weights.AddRange(reader.Weights);
            fields.Add((text.Item, text.Field));
            firsts.Add(symbols.Count);
        }

        return new EvaluationIndex(sets, settings, fields, firsts, [.. symbols], [.. weights]);
    }

    /// <summary>Whether an item can be found: as the best of its texts can.</summary>
    public static TextStatus StatusOf(IEnumerable<IndexedText> ofItem) => ofItem.Select(text => text.Status).DefaultIfEmpty(TextStatus.NoText).Min();

    internal int TextOf(int place)
    {
        var found = Array.BinarySearch(firsts, place);
        if (found < 0)
        {
            return ~found - 1;
        }

        // Of texts without a symbol the last begins where the next one does.
        while (firsts[found + 1] == place)
        {
            found++;
        }

        return found;
    }

    internal int First(int text) => firsts[text];

    internal int WeightAt(int place) => weights[place];

    internal bool IsOwn(int place) => own[place];

    private int WeightOf(int text)
    {
        var sum = 0;
        foreach (var count in weights.AsSpan(firsts[text], firsts[text + 1] - firsts[text]))
        {
            sum += count;
        }

        return sum;
    }

    // Texts shorter than an n-gram are n-grams of their own length.
    private void AddTables(List<(int Item, string Field)> fields)
    {
        var byLength = new SortedDictionary<int, List<int>>();
        for (var text = 0; text < fields.Count; text++)
        {
            var (first, length) = (firsts[text], firsts[text + 1] - firsts[text]);
            if (WeightOf(text) < LetterWeight.Whole * Settings.Least)
            {
                continue;
            }

            var gram = Math.Min(length, Settings.Length);
            var places = byLength.TryGetValue(gram, out var known) ? known : byLength[gram] = [];
            places.AddRange(Enumerable.Range(first, length - gram + 1));
            Grams += length - gram + 1;
        }

        foreach (var (length, places) in byLength)
        {
            tables.Add(new GramTable(length, symbols, places, next, equal => IsCommon(fields, equal, length)));
        }
    }

    // No letter of an n-gram that too many items share is an item's own, whatever other n-grams it stands in.
    private bool IsCommon(List<(int Item, string Field)> fields, IReadOnlyList<int> equal, int length)
    {
        if (equal.Count <= Settings.Shared
            || (equal.Count <= MostPlaces && equal.Select(place => fields[TextOf(place)].Item).Distinct().Count() <= Settings.Shared))
        {
            return false;
        }

        foreach (var place in equal)
        {
            for (var at = 0; at < length; at++)
            {
                own[place + at] = false;
            }
        }

        return true;
    }

    private IndexedText Describe(int item, string field, int text)
    {
        var (all, ownWeight, least) = (WeightOf(text), 0, LetterWeight.Whole * Settings.Least);
        for (var place = firsts[text]; place < firsts[text + 1]; place++)
        {
            ownWeight += own[place] ? weights[place] : 0;
        }

        return new IndexedText(
            item, field, (double)all / LetterWeight.Whole, (double)ownWeight / LetterWeight.Whole,
            all < least ? TextStatus.TooShort : ownWeight < least ? TextStatus.Shared : TextStatus.Tested);
    }
}
