using CorpusForge.Core.Mixtures;

namespace CorpusForge.Core.Tests.Mixtures;

public sealed class PageDatesTests
{
    private static readonly DateTime Old = new(1999, 5, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime New = new(2010, 5, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Read = new(2024, 5, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(PageDate.PublishedOrFetched, 1999)]
    [InlineData(PageDate.Published, 1999)]
    [InlineData(PageDate.Fetched, 2024)]
    [InlineData(PageDate.Latest, 2010)]
    public void Each_kind_of_date_is_the_one_it_names(PageDate date, int year) => Assert.Equal(year, new PageDates(Old, New, Read).Of(date)?.Year);

    [Theory]
    [InlineData(PageDate.PublishedOrFetched, 2024)]
    [InlineData(PageDate.Published, 0)]
    [InlineData(PageDate.Latest, 2010)]
    public void A_page_that_does_not_say_when_it_was_published_has_what_is_left(PageDate date, int year) =>
        Assert.Equal(year, new PageDates(null, New, Read).Of(date)?.Year ?? 0);

    [Theory]
    [InlineData(UndatedPages.Remove, false)]
    [InlineData(UndatedPages.Keep, true)]
    public void A_page_without_a_date_lies_within_a_period_where_the_recipe_says_so(UndatedPages rule, bool within)
    {
        var period = new PeriodSettings { To = new DateOnly(2000, 12, 31) };

        Assert.Equal(within, period.Holds(null, rule));
        Assert.True(period.Holds(Old, rule));
        Assert.False(period.Holds(New, rule));
    }

    [Theory]
    [InlineData("www.mlit.go.jp", "government")]
    [InlineData("city.sapporo.lg.jp", "government")]
    [InlineData("u-tokyo.ac.jp", "academic")]
    [InlineData("shop.example.co.jp", "company")]
    [InlineData("go.jp", "japan")]
    [InlineData("example.jp", "japan")]
    [InlineData("example.com", "other")]
    [InlineData("", "other")]
    public void A_host_is_of_the_class_its_second_level_domain_tells(string host, string kind) => Assert.Equal(kind, HostClass.Of(host));
}
