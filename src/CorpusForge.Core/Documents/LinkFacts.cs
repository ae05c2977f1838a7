namespace CorpusForge.Core.Documents;

/// <summary>
/// What the page's links say: counts over the whole page, and the characters that stand inside links within the main text.
/// </summary>
public sealed record LinkFacts
{
    /// <summary>The facts of a page without links.</summary>
    public static LinkFacts None { get; } = new();

    /// <summary>Number of links with an address on the whole page.</summary>
    public int Total { get; init; }

    /// <summary>Number of those that lead to another host.</summary>
    public int External { get; init; }

    /// <summary>Number of links marked <c>nofollow</c> or <c>sponsored</c>.</summary>
    public int Sponsored { get; init; }

    /// <summary>Number of links to a known affiliate service, or to a shop with a partner's tag.</summary>
    public int Affiliate { get; init; }

    /// <summary>Number of links to the large shops and market places, with a partner's tag or without.</summary>
    public int Shops { get; init; }

    /// <summary>Number of links through a redirector: a service that shortens addresses, or a path of the page's own host that leads out (<c>/go/</c>).</summary>
    public int Redirectors { get; init; }

    /// <summary>Number of frames, scripts and images that a known affiliate service serves: product boxes, banners, counters of views.</summary>
    public int Embedded { get; init; }

    /// <summary>Number of links to a known host for adults.</summary>
    public int Adult { get; init; }

    /// <summary>Characters of the main text that stand inside links.</summary>
    public int TextCharacters { get; init; }

    /// <summary>Hosts of affiliate services the page links to or embeds, and of redirectors, sorted ordinally, each once.</summary>
    public IReadOnlyList<string> AffiliateHosts { get; init; } = [];
}
