namespace CorpusForge.Core.Filters;

/// <summary>Payment card numbers in title and text, as found before any was masked.</summary>
[Measure("credit-card-count", Origin = "this project's")]
public sealed record CreditCardCount : IMeasure
{
    public double Of(PageView page) => page.PersonalData.CreditCard;
}
