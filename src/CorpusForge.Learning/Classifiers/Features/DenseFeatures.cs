using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;

namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>
/// The features that have names: lexicons, shape, disclosures, links, host. Each is a number of about 0 to 1, whatever the page's length, so that
/// linear models and trees read the same values.
/// </summary>
public static class DenseFeatures
{
    /// <summary>Raised whenever the value of any feature changes; models carry it.</summary>
    public const int Version = 2;

    // A short text has few words by chance: its densities are taken as if it had this many characters more.
    private const double Ground = 200;

    private static readonly FeatureName[] Known =
    [
        .. Lexicons.Names.SelectMany(name => new[]
        {
            new FeatureName(Group(name), $"{name} density"), new FeatureName(Group(name), $"{name} variety"), new FeatureName(Group(name), $"{name} in title"),
        }),
        .. ShapeCounts.Names,
        .. NoticeNames.Select(name => new FeatureName(FeatureGroup.Disclosures, name)),
        .. LinkNames.Select(name => new FeatureName(FeatureGroup.Links, name)),
        .. HostFacts.Names.Select(name => new FeatureName(FeatureGroup.Host, name)),
    ];

    /// <summary>The features, in the order of their values.</summary>
    public static IReadOnlyList<FeatureName> Names => Known;

    /// <summary>The lexicon that a feature counts words of; null for another one.</summary>
    internal static string? LexiconOf(int feature) => feature < 3 * Lexicons.Names.Count ? Lexicons.Names[feature / 3] : null;

    private static string[] NoticeNames => ["advertising notices anywhere on the page", "age gates anywhere on the page"];

    private static string[] LinkNames =>
        ["links", "share to other hosts", "nofollow or sponsored", "affiliate services", "shops", "redirectors", "embedded services", "hosts for adults", "text inside links"];

    /// <summary>Fills the values of a page.</summary>
    public static void Fill(PageView view, Span<float> values)
    {
        ArgumentNullException.ThrowIfNull(view);
        var page = view.Page;
        var at = Words(page, values);
        at += ShapeCounts.Fill(view, values[at..]);
        at += Notices(page.Notices, values[at..]);
        at += Links(page, values[at..]);
        HostFacts.Fill(page.Host, values[at..]);
    }

    /// <summary>A count on a scale of about 0 to 1: 0 for none, 0.23 for one, 0.8 for ten.</summary>
    internal static float Scaled(double count) => (float)(Math.Log(1 + count) / 3);

    /// <summary>How often something stands in a thousand characters, on the same scale.</summary>
    internal static float Density(double count, int characters) => Scaled(1000 * count / (characters + Ground));

    private static FeatureGroup Group(string lexicon) => lexicon is "disclosure" or "age-gate" ? FeatureGroup.Disclosures : FeatureGroup.Words;

    private static int Words(Document page, Span<float> values)
    {
        var inText = Lexicons.Words.Count(page.Text);
        var inTitle = Lexicons.Words.Count(page.Title);
        for (var list = 0; list < inText.Length; list++)
        {
            values[3 * list] = Density(inText[list].Hits, page.Text.Length);
            values[(3 * list) + 1] = Scaled(inText[list].Types);
            values[(3 * list) + 2] = inTitle[list].Hits > 0 ? 1 : 0;
        }

        return 3 * inText.Length;
    }

    private static int Notices(PageNotices? notices, Span<float> values)
    {
        values[0] = Scaled(notices?.Disclosures ?? 0);
        values[1] = Scaled(notices?.AgeGates ?? 0);
        return NoticeNames.Length;
    }

    private static int Links(Document page, Span<float> values)
    {
        var links = page.Links;
        values[0] = Scaled(links.Total);
        values[1] = links.Total == 0 ? 0 : (float)links.External / links.Total;
        values[2] = Scaled(links.Sponsored);
        values[3] = Scaled(links.Affiliate);
        values[4] = Scaled(links.Shops);
        values[5] = Scaled(links.Redirectors);
        values[6] = Scaled(links.Embedded);
        values[7] = Scaled(links.Adult);
        values[8] = page.Text.Length == 0 ? 0 : Math.Min(1, (float)links.TextCharacters / page.Text.Length);
        return LinkNames.Length;
    }
}
