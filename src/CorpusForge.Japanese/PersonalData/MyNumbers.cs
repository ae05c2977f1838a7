using System.Buffers;

namespace CorpusForge.Japanese.PersonalData;

/// <summary>
/// Individual numbers (マイナンバー): twelve digits in one run or as 4-4-4, whose last is the check digit of the others, shortly behind a word
/// for the number. One number of twelve digits in eleven has a right check digit by chance, so that without the word goods and orders would go.
/// </summary>
internal static class MyNumbers
{
    private const int WordReach = 30;

    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["マイナンバー", "個人番号", "ﾏｲﾅﾝﾊﾞｰ", "mynumber", "my number", "ＭＹＮＵＭＢＥＲ"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The number that begins with the groups; default where there is none.</summary>
    public static PersonalDataSpan Match(ReadOnlySpan<char> text, in NumberGroups number)
    {
        var count = number.Are(12) ? 1
            : number.Are(4, 4, 4) && (number.Joined(3, Separator.Hyphen) || number.Joined(3, Separator.Space)) ? 3
            : 0;
        if (count == 0)
        {
            return default;
        }

        Span<byte> buffer = stackalloc byte[12];
        var (start, end) = (number.Start, number[count - 1].End);
        return HasCheckDigit(number.Digits(count, buffer)) && Surroundings.Begins(text, start, number.Floor) && Surroundings.Ends(text, end)
            && Surroundings.Near(text, start, WordReach, Words)
                ? new PersonalDataSpan(start, end - start, PersonalDataKind.MyNumber)
                : default;
    }

    /// <summary>Whether the twelfth digit is the check digit (ordinance of the Ministry of Internal Affairs 85 of 2014, article 5).</summary>
    public static bool HasCheckDigit(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var place = 1; place <= 11; place++)
        {
            sum += digits[11 - place] * (place <= 6 ? place + 1 : place - 5);
        }

        var rest = sum % 11;
        return digits[11] == (rest <= 1 ? 0 : 11 - rest);
    }
}
