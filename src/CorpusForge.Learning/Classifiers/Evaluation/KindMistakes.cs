namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>Negatives of one kind.</summary>
/// <param name="Kind">The kind in words.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="FalsePositives">Those called positive.</param>
/// <param name="Worst">Those with the highest scores among them.</param>
public sealed record KindMistakes(string Kind, int Pages, int FalsePositives, IReadOnlyList<ScoredUrl> Worst)
{
    /// <summary>Counts by kind, most false positives first, then ordinally.</summary>
    internal static IReadOnlyList<KindMistakes> Of(IEnumerable<(string? Kind, ScoredUrl Page)> negatives, double threshold, int named) =>
    [
        .. negatives.GroupBy(page => page.Kind ?? "no kind named", StringComparer.Ordinal)
            .Select(kind => new KindMistakes(kind.Key, kind.Count(), kind.Count(page => page.Page.Score >= threshold),
            [
                .. kind.Select(page => page.Page).Where(page => page.Score >= threshold)
                    .OrderByDescending(page => page.Score).ThenBy(page => page.Url, StringComparer.Ordinal).Take(named),
            ]))
            .OrderByDescending(kind => kind.FalsePositives).ThenBy(kind => kind.Kind, StringComparer.Ordinal),
    ];
}
