using CorpusForge.Learning.Classifiers.LanguageModels.Counting;

namespace CorpusForge.Learning.Tests.Classifiers.LanguageModels;

/// <summary>
/// The formulas written down as they are printed, over tables of strings: slow, and made without a look at the fast one. <c>^</c> begins a line,
/// <c>$</c> ends it, <c>?</c> is unknown.
/// </summary>
internal sealed class PlainKneserNey
{
    private readonly int order;
    private readonly int[] minimumCounts;
    private readonly Dictionary<string, int> raw = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> extensions;
    private readonly Discounts[] discounts;

    public PlainKneserNey(IEnumerable<string> lines, int order, int[] minimumCounts)
    {
        (this.order, this.minimumCounts) = (order, minimumCounts);
        foreach (var line in lines.Select(line => $"^{line}$"))
        {
            for (var length = 1; length <= order; length++)
            {
                for (var start = 0; start + length <= line.Length; start++)
                {
                    raw[line.Substring(start, length)] = raw.GetValueOrDefault(line.Substring(start, length)) + 1;
                }
            }
        }

        raw.Remove("^");
        extensions = raw.Keys.Where(gram => gram.Length > 1).ToLookup(gram => gram[1..]);
        Tokens = [.. raw.Keys.Where(gram => gram.Length == 1), "?"];
        discounts = [.. Enumerable.Range(1, order).Select(length =>
        {
            var counts = raw.Keys.Where(gram => gram.Length == length).Select(Adjusted).ToList();
            return Discounts.Of(counts.Count(count => count == 1), counts.Count(count => count == 2), counts.Count(count => count == 3), counts.Count(count => count == 4));
        })];
    }

    public IReadOnlyList<string> Tokens { get; }

    /// <summary>How many lengths have estimated discounts.</summary>
    public int Estimated => discounts.Count(found => found != Discounts.Fallback);

    public double Probability(string context, string token)
    {
        var following = raw.Keys.Where(gram => gram.Length == context.Length + 1 && gram.StartsWith(context, StringComparison.Ordinal)).ToList();
        var shorter = context.Length == 0 ? 1.0 / Tokens.Count : Probability(context[1..], token);
        if (following.Count == 0)
        {
            return shorter;
        }

        var discount = discounts[context.Length];
        var total = following.Sum(Adjusted);
        var given = following.Sum(gram => Kept(gram) ? discount[Adjusted(gram)] : Adjusted(gram));
        var own = raw.ContainsKey(context + token) && Kept(context + token) ? Adjusted(context + token) - discount[Adjusted(context + token)] : 0;
        return (own / total) + (given / total * shorter);
    }

    private int Adjusted(string gram) => gram.Length == order || gram[0] == '^' ? raw[gram] : extensions[gram].Count();

    private bool Kept(string gram) => raw[gram] >= minimumCounts[gram.Length - 1];
}
