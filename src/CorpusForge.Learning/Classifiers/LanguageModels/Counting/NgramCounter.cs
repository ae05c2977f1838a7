using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Counting;

/// <summary>
/// Counts the n-grams of a corpus of all lengths at once: every place of the corpus becomes a key of the tokens that end there, keys are
/// sorted, and n-grams of any length stand side by side. Keys are made and sorted for a range of last tokens at a time, so that beside corpus
/// and n-grams memory holds the keys of two ranges of some four million places. What is counted depends on no thread and no order of pages.
/// </summary>
internal sealed class NgramCounter
{
    private const int PlacesOfRange = 4_000_000;

    private readonly TokenCorpus corpus;
    private readonly IReadOnlyList<TokenPage> pages;
    private readonly int[] numbers;
    private readonly int order;
    private readonly int leastSites;
    private readonly int vocabulary;
    private readonly GramKeys keys;

    /// <param name="corpus">The corpus.</param>
    /// <param name="pages">The pages to count.</param>
    /// <param name="numbers">For each token of the corpus its number in the vocabulary.</param>
    /// <param name="vocabulary">How many numbers there are.</param>
    /// <param name="order">Tokens of the longest n-grams.</param>
    /// <param name="leastSites">Up to how many sites are counted for each n-gram; 1 when sites do not matter.</param>
    public NgramCounter(TokenCorpus corpus, IReadOnlyList<TokenPage> pages, int[] numbers, int vocabulary, int order, int leastSites)
    {
        (this.corpus, this.pages, this.numbers, this.vocabulary, this.order, this.leastSites) = (corpus, pages, numbers, vocabulary, order, leastSites);
        keys = new GramKeys(order, vocabulary, leastSites > 1 ? corpus.Sites : 0);
        if (!keys.Fits)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{vocabulary} tokens from {corpus.Sites} sites are too many to be counted as n-grams of {order}. Raise vocabulary-minimum-count, or lower order."));
        }
    }

    /// <summary>The n-grams of each length; those of one token stand at their numbers, all of them, whether they occur or not.</summary>
    public IReadOnlyList<CountedLevel> Count(CancellationToken token)
    {
        var ranges = Ranges();
        var whole = Enumerable.Range(0, order).Select(_ => new CountedLevel()).ToList();
        foreach (var pair in ranges.Chunk(2))
        {
            BigArrays.Collect();
            var parts = new IReadOnlyList<CountedLevel>[pair.Length];
            Parallel.For(0, pair.Length, new ParallelOptions { CancellationToken = token }, at => parts[at] = CountRange(pair[at]));
            foreach (var part in parts)
            {
                for (var level = 0; level < order; level++)
                {
                    whole[level].Append(part[level], level + 1 < order ? whole[level + 1].Count : 0);
                }
            }
        }

        return whole;
    }

    // Last tokens from Start to End, exclusive.
    private List<(int Start, int End, int Places)> Ranges()
    {
        var places = new int[vocabulary];
        foreach (var page in pages)
        {
            foreach (var id in corpus.Tokens.Slice(page.Start, page.Length))
            {
                places[numbers[id]] += numbers[id] == Vocabulary.Begin ? 0 : 1;
            }
        }

        var ranges = new List<(int, int, int)>();
        for (var start = 0; start < vocabulary;)
        {
            var (end, sum) = (start + 1, places[start]);
            for (; end < vocabulary && sum + places[end] <= PlacesOfRange; end++)
            {
                sum += places[end];
            }

            ranges.Add((start, end, sum));
            start = end;
        }

        return ranges;
    }

    private CountedLevel[] CountRange((int Start, int End, int Places) range)
    {
        var found = new UInt128[range.Places];
        var count = 0;
        foreach (var page in pages)
        {
            UInt128 key = 0;
            foreach (var id in corpus.Tokens.Slice(page.Start, page.Length))
            {
                var number = numbers[id];
                key = number == Vocabulary.Begin ? keys.First(number) : keys.Next(key, number);
                if (number >= range.Start && number < range.End && number != Vocabulary.Begin)
                {
                    found[count++] = leastSites > 1 ? keys.With(key, page.SiteNumber) : key;
                }
            }
        }

        Array.Sort(found);
        return new RangeCounts(keys, order, leastSites).Read(found, range.Start, range.End);
    }
}
