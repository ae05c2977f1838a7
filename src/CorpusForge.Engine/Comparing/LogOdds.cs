namespace CorpusForge.Engine.Comparing;

/// <summary>
/// Words by the log-odds ratio with an informative Dirichlet prior and its z-score: B. L. Monroe, M. P. Colaresi, K. M. Quinn, "Fightin' Words: Lexical
/// Feature Selection and Evaluation for Identifying the Content of Political Conflict", Political Analysis 16 (2008), equations 16, 18, 21 and 22. The prior
/// of a word is its share of both sets together, at a weight of so many words.
/// </summary>
internal static class LogOdds
{
    /// <summary>Name of the statistic.</summary>
    public const string Name = "log-odds ratio with an informative Dirichlet prior, z-score (Monroe, Colaresi and Quinn 2008)";

    /// <summary>Weight of the prior: a page or two of text.</summary>
    public const double PriorWords = 1000;

    // A word of fewer pages says something of those pages.
    private const int LeastPages = 3;

    // Two standard errors: what is below is no finding.
    private const double LeastZ = 1.96;

    /// <summary>The words that the second set has more often and less often, so many of each.</summary>
    public static WordShift Compare(WordTally before, WordTally after, int most)
    {
        var changes = before.All.Keys.Union(after.All.Keys, StringComparer.Ordinal).Select(word => Of(word, before, after))
            .Where(change => change.PagesBefore + change.PagesAfter >= LeastPages && Math.Abs(change.Z) >= LeastZ).ToList();
        return new WordShift(
            Name, PriorWords, before.Pages, after.Pages, before.Words, after.Words,
            [.. changes.Where(change => change.Z > 0).OrderByDescending(change => change.Z).ThenBy(change => change.Word, StringComparer.Ordinal).Take(most)],
            [.. changes.Where(change => change.Z < 0).OrderBy(change => change.Z).ThenBy(change => change.Word, StringComparer.Ordinal).Take(most)]);
    }

    /// <summary>One word.</summary>
    public static WordChange Of(string word, WordTally before, WordTally after)
    {
        var (left, right) = (before.All.GetValueOrDefault(word), after.All.GetValueOrDefault(word));
        var prior = PriorWords * (left.Count + right.Count) / (before.Words + after.Words);
        var delta = Odds(right.Count, after.Words, prior) - Odds(left.Count, before.Words, prior);
        var variance = (1 / (right.Count + prior)) + (1 / (left.Count + prior));
        return new WordChange(word, left.Count, right.Count, left.Pages, right.Pages, Math.Round(delta, 4), Math.Round(delta / Math.Sqrt(variance), 4));
    }

    private static double Odds(long count, long all, double prior) => Math.Log((count + prior) / (all + PriorWords - count - prior));
}
