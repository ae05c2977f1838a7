namespace CorpusForge.Learning.Classifiers.Labelling.Sampling;

/// <summary>Keeps a batch diverse: few pages a site, none twice, no near-duplicates.</summary>
internal sealed class DiversityFilter
{
    private readonly BatchSettings settings;
    private readonly HashSet<string> urls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ofSite = new(StringComparer.Ordinal);
    private readonly List<GramSet> texts = [];

    public DiversityFilter(BatchSettings settings, IEnumerable<BatchCandidate> first)
    {
        this.settings = settings;
        foreach (var page in first)
        {
            urls.Add(page.Page.Url);
            texts.Add(GramSet.Of(page.Page.Text));
        }
    }

    /// <summary>Whether a page may join; if so it has joined.</summary>
    public bool Takes(BatchCandidate page)
    {
        var site = ofSite.GetValueOrDefault(page.Site);
        if (site >= settings.MostOfSite || urls.Contains(page.Page.Url))
        {
            return false;
        }

        var text = GramSet.Of(page.Page.Text);
        if (texts.Any(chosen => chosen.Jaccard(text) >= settings.NearJaccard))
        {
            return false;
        }

        urls.Add(page.Page.Url);
        texts.Add(text);
        ofSite[page.Site] = site + 1;
        return true;
    }
}
