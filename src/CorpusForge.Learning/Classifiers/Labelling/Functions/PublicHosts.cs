using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The host is of a ministry, a town or a school.</summary>
[LabellingFunction("public-hosts", FeatureGroup.Host, Label = 0)]
public sealed record PublicHosts : LabellingFunction
{
    private static readonly string[] Suffixes = [".go.jp", ".lg.jp", ".ac.jp", ".ed.jp"];
    private static readonly string[] Offices = ["city", "town", "vill", "pref", "metro"];

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var host = page.Page.Host;
        return host.EndsWith(".jp", StringComparison.Ordinal)
            && (Suffixes.Any(suffix => host.EndsWith(suffix, StringComparison.Ordinal)) || host.Split('.').Any(label => Offices.Contains(label, StringComparer.Ordinal)));
    }
}
