using System.Globalization;
using CorpusForge.Japanese.PersonalData;

namespace CorpusForge.Lake.Documents;

/// <summary>
/// Counts of personal data as a column: seven numbers in the order of <see cref="PersonalDataKind"/>, or nothing where no transform has looked.
/// </summary>
internal static class PersonalDataText
{
    public static string Write(PersonalDataCounts? counts) => counts is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Email} {counts.Phone} {counts.PostalAddress} {counts.CreditCard} {counts.MyNumber} {counts.BankAccount} {counts.IpAddress}");

    public static PersonalDataCounts? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var counts = Array.ConvertAll(text.Split(' '), number => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture));
        return new PersonalDataCounts
        {
            Email = counts[0],
            Phone = counts[1],
            PostalAddress = counts[2],
            CreditCard = counts[3],
            MyNumber = counts[4],
            BankAccount = counts[5],
            IpAddress = counts[6],
        };
    }
}
