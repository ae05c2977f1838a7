using System.ComponentModel;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Addresses;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The page's host stands in a list, or lies below a host that does.</summary>
[LabellingFunction("hosts", FeatureGroup.Host)]
public sealed record Hosts : LabellingFunction
{
    [Description("Hosts: names one a line, a hosts file, lines ||name^ of a filter list, or a folder of UT1 with categories and their domains and urls.")]
    public required ListFile File { get; init; }

    [Description("Folders of a UT1 list that count; all when none is named.")]
    public IReadOnlyList<string> Categories { get; init; } = [];

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return HostList.Of(File, Categories).HasHost(page.Page.Host);
    }

    public override string? Fault() => HostList.Fault(File, Categories);
}
