using CorpusForge.Core.Dedup;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class RankedMemberTests
{
    // Characters, fetch time, doc_id.
    private static readonly (long Characters, long Fetched, UInt128 Id)[] Pages = [(100, 20, 3), (300, 30, 2), (300, 10, 1), (200, 10, 4), (200, 30, 9)];

    [Theory]
    [InlineData(Representative.Longest, new[] { 2, 1, 3, 4, 0 })]
    [InlineData(Representative.Newest, new[] { 1, 4, 0, 2, 3 })]
    [InlineData(Representative.Oldest, new[] { 2, 3, 0, 1, 4 })]
    public void Each_rule_orders_by_its_measure_then_by_earlier_fetch_then_by_smaller_id(Representative rule, int[] expected)
    {
        var members = Pages.Select((page, ordinal) => RankedMember.By(rule, 0, page.Characters, page.Fetched, page.Id, ordinal));

        Assert.Equal(expected, members.Reverse().Order().Select(member => (int)member.Ordinal));
    }

    [Fact]
    public void Captures_of_one_url_are_ordered_by_the_newest_fetch_then_by_smaller_id()
    {
        var members = Pages.Select((page, ordinal) => RankedMember.Newest(0, page.Fetched, page.Id, ordinal));

        Assert.Equal([1, 4, 0, 2, 3], members.Reverse().Order().Select(member => member.Ordinal));
    }

    [Theory]
    [InlineData(Representative.Longest)]
    [InlineData(Representative.Newest)]
    [InlineData(Representative.Oldest)]
    public void A_page_whose_fetch_time_is_unknown_comes_last_of_equals(Representative rule)
    {
        RankedMember[] members = [RankedMember.By(rule, 0, 100, 0, 1, 0), RankedMember.By(rule, 0, 100, 20, 2, 1)];

        Assert.Equal([1, 0], members.Order().Select(member => member.Ordinal));
    }

    [Fact]
    public void Groups_stand_apart_and_two_readings_of_one_capture_keep_an_order()
    {
        RankedMember[] members = [RankedMember.Newest(2, 9, 1, 0), RankedMember.Newest(1, 5, 7, 8), RankedMember.Newest(1, 5, 7, 3)];

        Assert.Equal([3, 8, 0], members.Order().Select(member => member.Ordinal));
    }

    [Fact]
    public void Doc_ids_are_compared_in_all_their_128_bits()
    {
        var low = RankedMember.Newest(0, 1, new UInt128(1, ulong.MaxValue), 9);
        var high = RankedMember.Newest(0, 1, new UInt128(2, 0), 1);

        Assert.True(low.CompareTo(high) < 0);
    }
}
