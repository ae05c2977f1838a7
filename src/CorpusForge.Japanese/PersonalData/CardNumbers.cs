using System.Buffers;

namespace CorpusForge.Japanese.PersonalData;

/// <summary>
/// Payment card numbers (ISO/IEC 7812): a prefix and length that an issuer uses, the Luhn check digit, and digits in one run or in the groups
/// cards show. Thirteen digits are never a card, for goods (JAN, EAN) are numbered so; lengths other than 15 and 16 in one run need a word
/// for card before them.
/// </summary>
internal static class CardNumbers
{
    private static readonly SearchValues<string> CardWords =
        SearchValues.Create(["カード", "クレジット", "card", "credit", "VISA", "JCB"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The number that begins with the groups; default where there is none.</summary>
    public static PersonalDataSpan Match(ReadOnlySpan<char> text, in NumberGroups number)
    {
        var count = GroupsOf(number);
        if (count == 0)
        {
            return default;
        }

        Span<byte> buffer = stackalloc byte[20];
        var digits = number.Digits(count, buffer);
        var (start, end) = (number.Start, number[count - 1].End);
        return digits.Length is >= 14 and <= 19 && IsIssued(digits) && HasLuhnDigit(digits)
            && Surroundings.Begins(text, start, number.Floor) && Surroundings.Ends(text, end)
            && (count > 1 || digits.Length is 15 or 16 || Surroundings.Near(text, start, 20, CardWords))
                ? new PersonalDataSpan(start, end - start, PersonalDataKind.CreditCard)
                : default;
    }

    /// <summary>Whether the last digit is the Luhn check digit of the others (ISO/IEC 7812-1, annex B).</summary>
    public static bool HasLuhnDigit(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var value = digits[^(at + 1)] << (at & 1);
            sum += value > 9 ? value - 9 : value;
        }

        return sum % 10 == 0;
    }

    private static int GroupsOf(in NumberGroups number)
    {
        if (number.Count == 1 || number[0].Length > 10)
        {
            return number.EndsAfter(1) ? 1 : 0;
        }

        var count = number.Are(4, 4, 4, 4) ? 4 : number.Are(4, 6, 5) || number.Are(4, 6, 4) ? 3 : 0;
        return count > 0 && (number.Joined(count, Separator.Hyphen) || number.Joined(count, Separator.Space)) ? count : 0;
    }

    private static bool IsIssued(ReadOnlySpan<byte> digits)
    {
        var length = digits.Length;
        var prefix = (((((digits[0] * 10) + digits[1]) * 10) + digits[2]) * 10) + digits[3];
        return (prefix / 1000, length) switch
        {
            (4, 16 or 19) => true,
            (5, 16) => prefix is >= 5100 and <= 5599,
            (2, 16) => prefix is >= 2221 and <= 2720,
            (3, 15) => prefix / 100 is 34 or 37,
            (3, 14) => prefix / 100 is 36 or 38 or 39 || prefix is >= 3000 and <= 3059,
            (3, >= 16) => prefix is >= 3528 and <= 3589,
            (6, >= 16) => prefix == 6011 || prefix / 100 is 62 or 65 || prefix is >= 6440 and <= 6499,
            _ => false,
        };
    }
}
