namespace CorpusForge.Japanese.PersonalData;

/// <summary>The kinds of personal data that are recognised.</summary>
public enum PersonalDataKind
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number of Japan, in its domestic or its international form.</summary>
    Phone,

    /// <summary>A postal code with the address behind it.</summary>
    PostalAddress,

    /// <summary>A payment card number.</summary>
    CreditCard,

    /// <summary>An individual number (マイナンバー) of 12 digits.</summary>
    MyNumber,

    /// <summary>A bank account: its number, and what names bank, branch and type before it.</summary>
    BankAccount,

    /// <summary>An IPv4 or IPv6 address of a machine on the public network.</summary>
    IpAddress,
}
