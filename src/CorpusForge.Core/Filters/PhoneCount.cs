namespace CorpusForge.Core.Filters;

/// <summary>Telephone numbers of Japan in title and text, as found before any was masked.</summary>
[Measure("phone-count", Origin = "HojiChar masks them")]
public sealed record PhoneCount : IMeasure
{
    public double Of(PageView page) => page.PersonalData.Phone;
}
