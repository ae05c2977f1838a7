namespace CorpusForge.Japanese.PersonalData;

/// <summary>How often each kind of personal data was found in a page.</summary>
public sealed record PersonalDataCounts
{
    /// <summary>The counts of a page without any.</summary>
    public static PersonalDataCounts None { get; } = new();

    /// <summary>E-mail addresses.</summary>
    public int Email { get; init; }

    /// <summary>Telephone numbers.</summary>
    public int Phone { get; init; }

    /// <summary>Postal codes with an address.</summary>
    public int PostalAddress { get; init; }

    /// <summary>Payment card numbers.</summary>
    public int CreditCard { get; init; }

    /// <summary>Individual numbers.</summary>
    public int MyNumber { get; init; }

    /// <summary>Bank accounts.</summary>
    public int BankAccount { get; init; }

    /// <summary>IP addresses.</summary>
    public int IpAddress { get; init; }

    /// <summary>The counts of what was found.</summary>
    public static PersonalDataCounts Of(ReadOnlySpan<PersonalDataSpan> found)
    {
        if (found.IsEmpty)
        {
            return None;
        }

        Span<int> counts = stackalloc int[(int)PersonalDataKind.IpAddress + 1];
        counts.Clear();
        foreach (var span in found)
        {
            counts[(int)span.Kind]++;
        }

        return new PersonalDataCounts
        {
            Email = counts[(int)PersonalDataKind.Email],
            Phone = counts[(int)PersonalDataKind.Phone],
            PostalAddress = counts[(int)PersonalDataKind.PostalAddress],
            CreditCard = counts[(int)PersonalDataKind.CreditCard],
            MyNumber = counts[(int)PersonalDataKind.MyNumber],
            BankAccount = counts[(int)PersonalDataKind.BankAccount],
            IpAddress = counts[(int)PersonalDataKind.IpAddress],
        };
    }

    /// <summary>The sums of two counts.</summary>
    public PersonalDataCounts Plus(PersonalDataCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new PersonalDataCounts
        {
            Email = Email + other.Email,
            Phone = Phone + other.Phone,
            PostalAddress = PostalAddress + other.PostalAddress,
            CreditCard = CreditCard + other.CreditCard,
            MyNumber = MyNumber + other.MyNumber,
            BankAccount = BankAccount + other.BankAccount,
            IpAddress = IpAddress + other.IpAddress,
        };
    }
}
