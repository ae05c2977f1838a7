using CorpusForge.Core.Filters.Keywords;

namespace CorpusForge.Core.Tests.Filters.Keywords;

public sealed class CalendarDatesTests
{
    [Theory]
    [InlineData("2024年5月1日", 1)]
    [InlineData("2024/05/01 12:00", 1)]
    [InlineData("2024-5-1、2024.12.31", 2)]
    [InlineData("2024年 5月 1日", 1)]
    [InlineData("0120-444-444", 0)]
    [InlineData("12024/5/1", 0)]
    [InlineData("2024年5月", 0)]
    [InlineData("2024", 0)]
    [InlineData("1.2.3", 0)]
    public void A_date_is_four_digits_and_twice_one_or_two(string text, int dates) => Assert.Equal(dates, CalendarDates.Count(text));
}
