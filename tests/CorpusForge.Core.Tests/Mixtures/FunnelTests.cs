using CorpusForge.Core.Mixtures;

namespace CorpusForge.Core.Tests.Mixtures;

public sealed class FunnelTests
{
    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    [InlineData(98, -2)]
    public void What_is_unaccounted_is_the_difference(long pagesIn, long expected)
    {
        var funnel = new Funnel
        {
            PagesIn = pagesIn,
            Kept = 50,
            Removed = new() { ["hiragana-ratio"] = 20, ["period"] = 5 },
            Duplicates = new() { ["url"] = 10, ["near"] = 8 },
            Quarantined = new() { ["gzip-corrupt"] = 4, ["time-limit"] = 3 },
            Steps = [],
        };

        Assert.Equal(expected, funnel.Unaccounted);
    }

    [Theory]
    [InlineData(100, 100, "changed nothing")]
    [InlineData(100, 99, null)]
    [InlineData(100, 10, null)]
    [InlineData(100, 9, "removed more than 90 %")]
    [InlineData(100, 0, "removed more than 90 %")]
    [InlineData(1, 1, "changed nothing")]
    [InlineData(1, 0, "removed more than 90 %")]
    [InlineData(0, 0, null)]
    [InlineData(70, 7, null)]
    [InlineData(1_000_000_000_000, 100_000_000_000, null)]
    [InlineData(1_000_000_000_000, 99_999_999_999, "removed more than 90 %")]
    public void A_step_that_changed_nothing_or_nearly_all_is_remarked(long before, long after, string? remark) =>
        Assert.Equal(remark, new FunnelStep("step", before, after).Remark);
}
