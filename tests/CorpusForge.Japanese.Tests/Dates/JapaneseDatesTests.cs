using System.Globalization;
using CorpusForge.Japanese.Dates;

namespace CorpusForge.Japanese.Tests.Dates;

public sealed class JapaneseDatesTests
{
    [Theory]
    [InlineData("2025年4月3日")]
    [InlineData("２０２５年４月３日")]
    [InlineData("2025 年 4 月 3 日（木）")]
    [InlineData("2025年04月03日 08:00")]
    [InlineData("令和7年4月3日")]
    [InlineData("令和７年　４月　３日")]
    [InlineData("令和 07年4月3日")]
    [InlineData("2025/04/03")]
    [InlineData("2025/4/3 10:20")]
    [InlineData("２０２５／０４／０３")]
    [InlineData("2025-04-03")]
    [InlineData("2025-04-03T08:00:00+09:00")]
    [InlineData("2025.4.3")]
    [InlineData("投稿日：2025.04.03.")]
    [InlineData("2025. 4. 3")]
    [InlineData("㋿7年4月3日")]
    [InlineData("令和七年四月三日")]
    [InlineData("二〇二五年四月三日")]
    [InlineData("Apr 3, 2025")]
    [InlineData("April 3rd, 2025")]
    [InlineData("Thu, 03 Apr 2025 08:00:00 +0900")]
    [InlineData("03-Apr-2025")]
    [InlineData("2023年2月29日ではなく2025年4月3日")]
    public void Each_form_of_a_date_is_read(string text) => Assert.Equal(new DateOnly(2025, 4, 3), JapaneseDates.First(text));

    // First and last days of the eras, by the cabinet orders that began them (明治 from the calendar reform of 1873 on).
    [Theory]
    [InlineData("明治6年1月1日", "1873-01-01")]
    [InlineData("明治45年7月29日", "1912-07-29")]
    [InlineData("大正元年7月30日", "1912-07-30")]
    [InlineData("大正15年12月24日", "1926-12-24")]
    [InlineData("昭和元年12月25日", "1926-12-25")]
    [InlineData("昭和64年1月7日", "1989-01-07")]
    [InlineData("平成元年1月8日", "1989-01-08")]
    [InlineData("平成１年１月８日", "1989-01-08")]
    [InlineData("平成31年4月30日", "2019-04-30")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    public void Eras_meet_at_their_boundaries(string text, string expected) => Assert.Equal(Day(expected), JapaneseDates.First(text));

    [Fact]
    public void A_year_written_before_its_era_ended_early_is_still_that_year() =>
        Assert.Equal(new DateOnly(2020, 7, 24), JapaneseDates.First("平成32年7月24日"));

    [Theory]
    [InlineData("2023年2月29日")]
    [InlineData("1900年2月29日")]
    [InlineData("2025年4月31日")]
    [InlineData("2025年13月1日")]
    [InlineData("2025年0月1日")]
    [InlineData("2025年4月0日")]
    [InlineData("令和0年4月3日")]
    [InlineData("2025/02/30")]
    [InlineData("1867年12月31日")]
    [InlineData("2101年1月1日")]
    public void A_day_that_does_not_exist_is_none(string text) => Assert.Null(JapaneseDates.First(text));

    [Theory]
    [InlineData("2024年2月29日", "2024-02-29")]
    [InlineData("2000年2月29日", "2000-02-29")]
    [InlineData("2100年12月31日", "2100-12-31")]
    [InlineData("1868年1月1日", "1868-01-01")]
    public void The_last_day_that_exists_is_read(string text, string expected) => Assert.Equal(Day(expected), JapaneseDates.First(text));

    [Theory]
    [InlineData("")]
    [InlineData("元気です")]
    [InlineData("4月3日")]
    [InlineData("12025年4月3日")]
    [InlineData("2025/04-03")]
    [InlineData("2025/04/031")]
    [InlineData("2025年4月")]
    [InlineData("電話 03-1234-5678")]
    [InlineData("慶応3年1月1日")]
    public void What_is_no_whole_date_is_none(string text) => Assert.Null(JapaneseDates.First(text));

    [Fact]
    public void The_first_of_several_dates_counts() =>
        Assert.Equal(new DateOnly(2024, 12, 31), JapaneseDates.First("作成 2024年12月31日、更新 2025/01/02"));

    [Fact]
    public void Only_the_first_1000_characters_are_looked_at()
    {
        const string date = "2025年4月3日";
        Assert.NotNull(JapaneseDates.First(new string('あ', 1000 - date.Length) + date));
        Assert.Null(JapaneseDates.First(new string('あ', 1001 - date.Length) + date));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("昭和六十三年十二月三十一日", "1988-12-31")]
    [InlineData("平成一六年三月一九日", "2004-03-19")]
    [InlineData("平成二十年十月十日", "2008-10-10")]
    [InlineData("令和元年五月一日", "2019-05-01")]
    public void Numbers_in_kanji_are_read_with_ten_and_without(string text, string expected) => Assert.Equal(Day(expected), JapaneseDates.First(text));

    [Theory]
    [InlineData("R7.4.3", "2025-04-03")]
    [InlineData("H31/4/30", "2019-04-30")]
    [InlineData("S64-1-7", "1989-01-07")]
    [InlineData("R7年4月3", "2025-04-03")]
    public void Short_eras_are_read_where_a_date_is_expected(string text, string expected)
    {
        Assert.Equal(Day(expected), JapaneseDates.First(text, shortEras: true));
        Assert.Null(JapaneseDates.First(text));
    }

    [Theory]
    [InlineData("PR7.4.3")]
    [InlineData("R7.4.3.1")]
    [InlineData("R4.0.3")]
    public void A_version_number_is_no_short_era(string text) => Assert.Null(JapaneseDates.First(text, shortEras: true));
}
