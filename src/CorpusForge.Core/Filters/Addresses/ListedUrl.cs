using System.ComponentModel;

namespace CorpusForge.Core.Filters.Addresses;

/// <summary>1 where the page's URL, or the path up to one of its slashes, is in a list, else 0; 0 without a list.</summary>
[Measure("listed-url", Origin = "Swallow v1, RefinedWeb: URLs of the UT1 lists are dropped", OnDemand = true, Most = 1)]
public sealed record ListedUrl : IMeasure, IChecked
{
    [Description("URLs without scheme, one a line, or a folder of UT1 with categories and their domains and urls.")]
    public ListFile? List { get; init; }

    [Description("Folders of a UT1 list that count; all when none is named.")]
    public IReadOnlyList<string> Categories { get; init; } = [];

    public double Of(PageView page) => List is null ? 0 : HostList.Of(List, Categories).HasUrl(page.Page.Url) ? 1 : 0;

    public string? Fault() => HostList.Fault(List, Categories);
}
