namespace CorpusForge.Core.Filters;

/// <summary>E-mail addresses in title and text, as found before any was masked.</summary>
[Measure("email-count", Origin = "FineWeb masks them")]
public sealed record EmailCount : IMeasure
{
    public double Of(PageView page) => page.PersonalData.Email;
}
