namespace CorpusForge.Core.Dedup;

/// <summary>The rule that names the page of a cluster that stays. Ties go to the earlier fetch, then to the smaller doc_id.</summary>
public enum Representative
{
    /// <summary>The page with the most characters.</summary>
    Longest,

    /// <summary>The page fetched last.</summary>
    Newest,

    /// <summary>The page fetched first.</summary>
    Oldest,

    /// <summary>The page with the highest value of a column, <see cref="DedupSettings.Score"/>.</summary>
    BestScore,
}
