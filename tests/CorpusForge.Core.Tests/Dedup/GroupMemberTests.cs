using CorpusForge.Core.Dedup;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class GroupMemberTests
{
    [Fact]
    public void Groups_of_two_and_more_have_their_smallest_ordinal_and_size_and_single_ones_are_left_out()
    {
        KeyedOrdinal[] inOrder = [new(0, 1, 7), new(0, 2, 3), new(0, 2, 5), new(0, 2, 9), new(1, 2, 4), new(2, 0, 1), new(2, 0, 8)];

        Assert.Equal(
            [new GroupMember(3, 3, 3), new GroupMember(5, 3, 3), new GroupMember(9, 3, 3), new GroupMember(1, 1, 2), new GroupMember(8, 1, 2)],
            GroupMember.Of(inOrder));
    }

    [Fact]
    public void Keys_that_share_one_half_are_not_equal() => Assert.Empty(GroupMember.Of([new(0, 1, 7), new(1, 1, 8), new(1, 2, 9)]));
}
