namespace CorpusForge.Core.Filters;

/// <summary>Public IP addresses in title and text, as found before any was masked.</summary>
[Measure("ip-address-count", Origin = "FineWeb masks them")]
public sealed record IpAddressCount : IMeasure
{
    public double Of(PageView page) => page.PersonalData.IpAddress;
}
