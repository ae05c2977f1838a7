namespace CorpusForge.Engine.Tests.Comparing;

/// <summary>The same comparison written plainly over lists: takes one partner at a time, round by round, and looks each reason up by itself.</summary>
internal sealed class PlainComparison
{
    private readonly List<GeneratedPage> left;
    private readonly List<GeneratedPage> right;

    public PlainComparison(IReadOnlyList<GeneratedPage> before, IReadOnlyList<GeneratedPage> after)
    {
        (left, right) = ([.. before], [.. after]);
        Unchanged = Match((one, other) => one.DocId == other.DocId && one.Text == other.Text && one.Repeat == other.Repeat);
        RepeatChanged = Match((one, other) => one.DocId == other.DocId && one.Text == other.Text);
        TextChanged = Match((one, other) => one.DocId == other.DocId);
        Recaptured = Match((one, other) => one.Url == other.Url);
    }

    public List<(GeneratedPage Before, GeneratedPage After)> Unchanged { get; }

    public List<(GeneratedPage Before, GeneratedPage After)> RepeatChanged { get; }

    public List<(GeneratedPage Before, GeneratedPage After)> TextChanged { get; }

    public List<(GeneratedPage Before, GeneratedPage After)> Recaptured { get; }

    public IReadOnlyList<GeneratedPage> Removed => left;

    public IReadOnlyList<GeneratedPage> Added => right;

    /// <summary>Pages and characters by reason: of the pages with an id, the first takes the first refusal, and so on.</summary>
    public static SortedDictionary<string, (long Pages, long Characters)> Reasons(IReadOnlyList<GeneratedPage> pages, IReadOnlyList<GeneratedVerdict> verdicts)
    {
        var refusals = verdicts.Where(verdict => verdict.Verdict != "kept").ToList();
        var found = new SortedDictionary<string, (long, long)>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var at = refusals.FindIndex(verdict => verdict.DocId == page.DocId);
            var reason = at >= 0 ? refusals[at].Verdict : verdicts.Any(verdict => verdict.DocId == page.DocId) ? "taken-out" : "not-read";
            if (at >= 0)
            {
                refusals.RemoveAt(at);
            }

            var (count, characters) = found.GetValueOrDefault(reason);
            found[reason] = (count + 1, characters + Length(page));
        }

        return found;
    }

    public static long Length(GeneratedPage page) => page.Text.EnumerateRunes().Count();

    private List<(GeneratedPage, GeneratedPage)> Match(Func<GeneratedPage, GeneratedPage, bool> same)
    {
        var pairs = new List<(GeneratedPage, GeneratedPage)>();
        foreach (var page in left.ToList())
        {
            if (right.FindIndex(other => same(page, other)) is >= 0 and var at)
            {
                pairs.Add((page, right[at]));
                right.RemoveAt(at);
                left.RemoveAt(left.FindIndex(one => ReferenceEquals(one, page)));
            }
        }

        return pairs;
    }
}
