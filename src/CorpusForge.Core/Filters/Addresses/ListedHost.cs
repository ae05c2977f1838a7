using System.ComponentModel;

namespace CorpusForge.Core.Filters.Addresses;

/// <summary>1 where the page's host is in a list or lies below a host of it, else 0; 0 without a list.</summary>
[Measure("listed-host", Origin = "Swallow v1, RefinedWeb: hosts of the UT1 lists are dropped", OnDemand = true, Most = 1)]
public sealed record ListedHost : IMeasure, IChecked
{
    [Description("Hosts: names one a line, a hosts file, lines ||name^ of a filter list, or a folder of UT1 with categories and their domains and urls.")]
    public ListFile? List { get; init; }

    [Description("Folders of a UT1 list that count; all when none is named.")]
    public IReadOnlyList<string> Categories { get; init; } = [];

    public double Of(PageView page) => List is null ? 0 : HostList.Of(List, Categories).HasHost(page.Page.Host) ? 1 : 0;

    public string? Fault() => HostList.Fault(List, Categories);
}
