namespace CorpusForge.Core.Mixtures;

/// <summary>The dates of one page.</summary>
/// <param name="Published">When it says it was published.</param>
/// <param name="Modified">When it says it was last changed.</param>
/// <param name="Fetched">When it was fetched.</param>
public readonly record struct PageDates(DateTime? Published, DateTime? Modified, DateTime? Fetched)
{
    /// <summary>The date that tells the page's time; null where it has none of the kind asked for.</summary>
    public DateTime? Of(PageDate date) => date switch
    {
        PageDate.Published => Published,
        PageDate.Fetched => Fetched,
        PageDate.Latest => (Modified > Published ? Modified : Published ?? Modified) ?? Fetched,
        _ => Published ?? Fetched,
    };
}
