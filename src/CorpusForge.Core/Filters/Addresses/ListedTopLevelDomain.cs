using System.ComponentModel;

namespace CorpusForge.Core.Filters.Addresses;

/// <summary>1 where the last label of the page's host is among the domains, else 0.</summary>
[Measure("listed-top-level-domain", Origin = "llm-jp v2: must be one of 14", Most = 1)]
public sealed record ListedTopLevelDomain : IMeasure
{
    [Description("Top-level domains, without the dot.")]
    public IReadOnlyList<string> Domains { get; init; } =
        ["biz", "cc", "com", "info", "jp", "me", "net", "org", "site", "tokyo", "tv", "work", "xyz"];

    public double Of(PageView page)
    {
        var label = page.Page.Host.AsSpan()[(page.Page.Host.LastIndexOf('.') + 1)..];
        foreach (var domain in Domains)
        {
            if (label.Equals(domain, StringComparison.OrdinalIgnoreCase))
            {
                return 1;
            }
        }

        return 0;
    }
}
