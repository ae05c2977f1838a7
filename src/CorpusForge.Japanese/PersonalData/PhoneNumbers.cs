namespace CorpusForge.Japanese.PersonalData;

/// <summary>
/// Telephone numbers of Japan by its numbering plan: area code, exchange and four digits (ten in all); 050, 060, 070, 080, 090 with eight
/// digits; 0120, 0180, 0570, 0990 with six; 0800 with seven; each also behind +81. Ten digits in one run are a number only near a word for
/// telephone, for books and goods are numbered alike.
/// </summary>
internal static class PhoneNumbers
{
    private const int LongestNumber = 13;

    /// <summary>The number that begins with the groups; default where there is none.</summary>
    public static PersonalDataSpan Match(ReadOnlySpan<char> text, in NumberGroups number)
    {
        var start = number.Start;
        if (start > 0 && text[start - 1] is '+' or '＋')
        {
            return International(text, number);
        }

        if (Units.Digit(text[start]) != 0)
        {
            return default;
        }

        Span<byte> buffer = stackalloc byte[LongestNumber];
        for (var count = Math.Min(3, number.Count); count > 0; count--)
        {
            var digits = number.Digits(count, buffer);
            if (digits.Length is 10 or 11 && number.EndsAfter(count) && Fits(text, number, count, digits))
            {
                return Span(text, number, count, start);
            }
        }

        return default;
    }

    private static bool Fits(ReadOnlySpan<char> text, in NumberGroups number, int count, ReadOnlySpan<byte> digits) => count switch
    {
        3 => FitsThree(number, digits),
        2 => FitsTwo(text, number, digits),
        _ => FitsOne(text, number.Start, digits),
    };

    private static bool FitsThree(in NumberGroups number, ReadOnlySpan<byte> digits)
    {
        if (number[1].Joined == Separator.Dot != (number[2].Joined == Separator.Dot))
        {
            return false;
        }

        if (digits.Length == 11)
        {
            return (IsPersonal(digits) && number.Are(3, 4, 4)) || (IsFree(digits) && number.Are(4, 3, 4));
        }

        if (IsService(digits))
        {
            return number.Are(4, 3, 3) || number.Are(4, 2, 4);
        }

        // Hyphens and parentheses tell a telephone number; what spaces or dots divide must divide where the area code ends.
        var area = number[0].Length;
        return area is >= 2 and <= 5 && number[2].Length == 4
            && (number[1].Joined is Separator.Hyphen or Separator.Parenthesis ? AreaCodes.Begins(digits) : AreaCodes.Is(digits, area));
    }

    private static bool FitsTwo(ReadOnlySpan<char> text, in NumberGroups number, ReadOnlySpan<byte> digits)
    {
        if (number[1].Joined is not (Separator.Hyphen or Separator.Parenthesis))
        {
            return false;
        }

        return (digits.Length == 11 && ((IsPersonal(digits) && (number.Are(3, 8) || number.Are(7, 4))) || (IsFree(digits) && number.Are(4, 7))))
            || (digits.Length == 10 && IsService(digits) && number.Are(4, 6))
            || (digits.Length == 10 && AreaCodes.Begins(digits) && Surroundings.NearPhoneWord(text, number.Start));
    }

    private static bool FitsOne(ReadOnlySpan<char> text, int start, ReadOnlySpan<byte> digits)
    {
        if (digits.Length == 11 && digits[1] is 7 or 8 or 9 && digits[2] == 0 && digits[3] != 0)
        {
            return true;
        }

        var known = digits.Length == 11 ? IsPersonal(digits) || IsFree(digits) : IsService(digits) || AreaCodes.Begins(digits);
        return known && Surroundings.NearPhoneWord(text, start);
    }

    // +81 and the number without its first 0, which some write in parentheses; any grouping will do.
    private static PersonalDataSpan International(ReadOnlySpan<char> text, in NumberGroups number)
    {
        Span<byte> buffer = stackalloc byte[LongestNumber + 2];
        Span<byte> national = stackalloc byte[LongestNumber];
        for (var count = 1; count <= number.Count; count++)
        {
            var digits = number.Digits(count, buffer);
            if (digits is not [8, 1, ..] || digits.Length > 13)
            {
                return default;
            }

            var rest = digits is [8, 1, 0, ..] ? digits[3..] : digits[2..];
            national[0] = 0;
            rest.CopyTo(national[1..]);
            var known = national[..(rest.Length + 1)];
            if ((known.Length == 11 && (IsPersonal(known) || IsFree(known))) || (known.Length == 10 && !IsPersonal(known) && AreaCodes.Begins(known)))
            {
                return number.EndsAfter(count) ? Span(text, number, count, number.Start - 1) : default;
            }
        }

        return default;
    }

    private static PersonalDataSpan Span(ReadOnlySpan<char> text, in NumberGroups number, int count, int start)
    {
        var end = number[count - 1].End;

        // (03)1234-5678 begins with its parenthesis.
        var opened = start > 0 && count > 1 && number[1].Joined == Separator.Parenthesis && text[start - 1] is '(' or '（'
            && text[number[0].End] is ')' or '）';
        start -= opened ? 1 : 0;

        // Two numbers may share a line as 03-1234-5678/03-1234-5679; in addresses of pages a number is one run.
        var second = count == 3 && start > 1 && text[start - 1] == '/' && Units.IsDigit(text[start - 2]);
        return (second || Surroundings.Begins(text, start, number.Floor, label: true)) && Surroundings.Ends(text, end)
            ? new PersonalDataSpan(start, end - start, PersonalDataKind.Phone)
            : default;
    }

    private static bool IsPersonal(ReadOnlySpan<byte> digits) => digits[1] >= 5 && digits[2] == 0;

    private static bool IsFree(ReadOnlySpan<byte> digits) => digits is [0, 8, 0, 0, ..];

    private static bool IsService(ReadOnlySpan<byte> digits) => digits is [0, 1, 2, 0, ..] or [0, 1, 8, 0, ..] or [0, 5, 7, 0, ..] or [0, 9, 9, 0, ..];
}
