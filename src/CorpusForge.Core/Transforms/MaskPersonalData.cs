using System.Buffers;
using System.ComponentModel;
using System.Runtime.InteropServices;
using CorpusForge.Japanese.PersonalData;

namespace CorpusForge.Core.Transforms;

/// <summary>
/// Counts the personal data of title and text, and puts fixed words in the place of what is not off. A page of a kind that removes pages is
/// masked as well: the rule that removes it reads the counts.
/// </summary>
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

    [Description("What stands in its place: token, or last-four as HojiChar does.")]
    public MaskStyle Style { get; init; } = MaskStyle.Token;

    public void Apply(PageDraft page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var found = new List<PersonalDataSpan>();
        PersonalDataFinder.Find(page.Title, found);
        var counts = PersonalDataCounts.Of(CollectionsMarshal.AsSpan(found));
        page.Title = Mask(page.Title, CollectionsMarshal.AsSpan(found));
        found.Clear();
        PersonalDataFinder.Find(page.Text, found);
        page.PersonalData = counts.Plus(PersonalDataCounts.Of(CollectionsMarshal.AsSpan(found)));
        page.Text = Mask(page.Text, CollectionsMarshal.AsSpan(found));
    }

    private string Mask(string text, ReadOnlySpan<PersonalDataSpan> found)
    {
        if (found.IsEmpty)
        {
            return text;
        }

        var masked = new ArrayBufferWriter<char>(text.Length + 16);
        var at = 0;
        foreach (var span in found)
        {
            if (ActionOf(span.Kind) == PersonalDataAction.Off)
            {
                continue;
            }

            masked.Write(text.AsSpan(at, span.Start - at));
            Write(text.AsSpan(span.Start, span.Length), span.Kind, masked);
            at = span.End;
        }

        if (at == 0)
        {
            return text;
        }

        masked.Write(text.AsSpan(at));
        return new string(masked.WrittenSpan);
    }

    private void Write(ReadOnlySpan<char> value, PersonalDataKind kind, ArrayBufferWriter<char> masked)
    {
        if (Style == MaskStyle.LastFour && kind == PersonalDataKind.Phone)
        {
            masked.Write(value[..^4]);
            masked.Write("XXXX");
            return;
        }

        masked.Write(kind switch
        {
            PersonalDataKind.Email => Style == MaskStyle.LastFour ? "xxxx@yyy.tld" : "[メールアドレス]",
            PersonalDataKind.Phone => "[電話番号]",
            PersonalDataKind.PostalAddress => "[住所]",
            PersonalDataKind.CreditCard => "[カード番号]",
            PersonalDataKind.MyNumber => "[個人番号]",
            PersonalDataKind.BankAccount => "[口座番号]",
            _ => "[IPアドレス]",
        });
    }

    private PersonalDataAction ActionOf(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Email => Email,
        PersonalDataKind.Phone => Phone,
        PersonalDataKind.PostalAddress => PostalAddress,
        PersonalDataKind.CreditCard => CreditCard,
        PersonalDataKind.MyNumber => MyNumber,
        PersonalDataKind.BankAccount => BankAccount,
        _ => IpAddress,
    };
}
