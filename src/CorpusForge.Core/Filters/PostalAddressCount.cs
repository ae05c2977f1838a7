namespace CorpusForge.Core.Filters;

/// <summary>Postal codes with an address in title and text, as found before any was masked.</summary>
[Measure("postal-address-count", Origin = "this project's")]
public sealed record PostalAddressCount : IMeasure
{
    public double Of(PageView page) => page.PersonalData.PostalAddress;
}
