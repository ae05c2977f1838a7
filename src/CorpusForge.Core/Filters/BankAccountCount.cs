namespace CorpusForge.Core.Filters;

/// <summary>Bank accounts in title and text, as found before any was masked.</summary>
[Measure("bank-account-count", Origin = "this project's")]
public sealed record BankAccountCount : IMeasure
{
    public double Of(PageView page) => page.PersonalData.BankAccount;
}
