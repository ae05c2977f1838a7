namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Counts the dates that stand above posts: 2024年5月1日, 2024/05/01, 2024-5-1, 2024.05.01.</summary>
internal static class CalendarDates
{
    /// <summary>Number of dates: four digits, one or two, one or two, parted by 年月 or one of / - . each.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var dates = 0;
        while (text.IndexOfAnyInRange('0', '9') is >= 0 and var first)
        {
            text = text[first..];
            var length = Digits(text);
            dates += length == 4 && IsMonthAndDay(text[length..]) ? 1 : 0;
            text = text[length..];
        }

        return dates;
    }

    private static bool IsMonthAndDay(ReadOnlySpan<char> text)
    {
        text = Behind(text, '年');
        var month = Digits(text);
        return month is 1 or 2 && Digits(Behind(text[month..], '月')) is 1 or 2;
    }

    /// <summary>What follows a separator and the spaces behind it; nothing where none stands.</summary>
    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> text, char unit) =>
        text.IsEmpty || (text[0] != unit && text[0] is not ('/' or '-' or '.')) ? [] : text[1..].TrimStart(' ');

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
