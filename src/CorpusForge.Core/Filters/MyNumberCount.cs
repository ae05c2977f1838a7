namespace CorpusForge.Core.Filters;

/// <summary>Individual numbers (My Number) in title and text, as found before any was masked.</summary>
[Measure("my-number-count", Origin = "this project's")]
public sealed record MyNumberCount : IMeasure
{
    public double Of(PageView page) => page.PersonalData.MyNumber;
}
