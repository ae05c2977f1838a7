using CorpusForge.Core.Dedup;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class RepeatedUnitsTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(5, true)]
    public void Places_are_those_of_units_on_more_urls_than_allowed(int seen, bool keepFirst)
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var units = Enumerable.Range(0, random.Next(60)).Select(at => new PlacedUnit(
                (ulong)random.Next(2), (ulong)random.Next(3), (ulong)random.Next(7), new PlacedSpan(random.Next(9), at, 1 + random.Next(3)))).ToList();
            var expected = units.GroupBy(unit => (unit.High, unit.Low)).Where(group => group.Select(unit => unit.Url).Distinct().Count() > seen)
                .SelectMany(group => keepFirst ? AllButFirst(group) : group.Select(unit => unit.Place)).Order();

            Assert.Equal(expected, new RepeatedUnits(seen, keepFirst).Of(units.Order()).Order());
        }
    }

    // Every capture of the first page keeps one.
    private static IEnumerable<PlacedSpan> AllButFirst(IEnumerable<PlacedUnit> units)
    {
        var first = units.MinBy(unit => unit.Place).Url;
        return units.Where(unit => unit.Url != first).Select(unit => unit.Place)
            .Concat(units.Where(unit => unit.Url == first).GroupBy(unit => unit.Place.Ordinal).SelectMany(page => page.Select(unit => unit.Place).Order().Skip(1)));
    }

    [Fact]
    public void A_unit_on_exactly_as_many_pages_as_allowed_stays()
    {
        var units = Enumerable.Range(0, 3).Select(page => new PlacedUnit(1, 1, (ulong)page, new PlacedSpan(page, 0, 5))).ToList();

        Assert.Empty(new RepeatedUnits(3, keepFirst: false).Of(units));
        Assert.Equal(units.Select(unit => unit.Place), new RepeatedUnits(2, keepFirst: false).Of(units));
    }
}
