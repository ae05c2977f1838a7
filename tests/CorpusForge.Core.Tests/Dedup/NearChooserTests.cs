using CorpusForge.Core.Dedup;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class NearChooserTests
{
    private const int Bands = 4;
    private const int Rows = 2;

    // Neighbours share a bucket, others do not.
    private static readonly NearComponent Chain = Component([[1], [1, 2], [2, 3], [3, 4], [4]]);

    [Fact]
    public void A_page_is_a_copy_only_of_one_that_stays_and_shares_a_bucket()
    {
        var matches = Choose(Chain, [0, 1, 2, 3, 4]);

        // 1 goes to 0; 2 meets only 1, which went, and stays; 3 goes to 2; 4 meets only 3, and stays.
        Assert.Equal([(1, 0), (3, 2)], matches.Select(match => (match.Member, match.Representative)));
    }

    [Fact]
    public void The_best_page_stays_wherever_it_stands()
    {
        var matches = Choose(Chain, [3, 1, 0, 2, 4]);

        Assert.Equal([(0, 1), (2, 3), (4, 3)], matches.Select(match => (match.Member, match.Representative)));
    }

    [Fact]
    public void Pages_that_are_not_to_choose_from_stand_for_nothing() =>
        Assert.Empty(Choose(Chain, [0, 2, 4]));

    [Fact]
    public void Of_several_the_one_that_shares_most_bands_stands_for_a_page_and_the_estimate_follows_from_their_share()
    {
        var matches = Choose(Component([[1], [2, 3], [1, 2, 3]]), [0, 1, 2]);

        var match = Assert.Single(matches);
        Assert.Equal((2, 1), (match.Member, match.Representative));
        Assert.Equal(Math.Sqrt(2.0 / Bands), match.Similarity, 12);
    }

    [Theory]
    [InlineData(0.8, 1)]
    [InlineData(0.8001, 0)]
    public void A_verified_pair_must_be_as_similar_as_the_bound_asks(double bound, int copies)
    {
        var matches = new NearChooser(Bands, Rows, bound).Choose(Component([[1, 2], [1, 2]]), [0, 1], (_, _) => 0.8).ToList();

        Assert.Equal(copies, matches.Count);
        Assert.All(matches, match => Assert.Equal(0.8, match.Similarity));
    }

    [Fact]
    public void Of_verified_pairs_the_most_similar_wins_and_all_that_are_similar_enough_are_told()
    {
        var linked = new List<(int, int)>();
        double[] similarities = [0.9, 0.95, 0.5];
        var component = Component([[1], [1], [1], [1]]);

        // The first three are unlike each other.
        var matches = new NearChooser(Bands, Rows, 0.8).Choose(
            component, [0, 1, 2, 3], (member, other) => member == 3 ? similarities[other] : 0, (member, other) => linked.Add((member, other))).ToList();

        Assert.Equal(new NearMatch(3, 1, 0.95), Assert.Single(matches));
        Assert.Equal([(3, 0), (3, 1)], linked);
    }

    [Fact]
    public void In_a_bucket_full_of_unlike_pages_only_some_are_compared()
    {
        var asked = 0;
        var component = Component([.. Enumerable.Repeat<long[]>([1], 500)]);

        var matches = new NearChooser(Bands, Rows, 0.8).Choose(component, Enumerable.Range(0, 500), (_, _) =>
        {
            asked++;
            return 0;
        });

        Assert.Empty(matches);
        Assert.InRange(asked, 500, 64 * 500);
    }

    private static List<NearMatch> Choose(NearComponent component, int[] bestFirst) =>
        [.. new NearChooser(Bands, Rows, null).Choose(component, bestFirst, (_, _) => throw new InvalidOperationException("Not verified."))];

    private static NearComponent Component(long[][] buckets)
    {
        var component = new NearComponent();
        for (var member = 0; member < buckets.Length; member++)
        {
            foreach (var bucket in buckets[member])
            {
                component.Add(new BucketEntry(100, 100 + member, bucket));
            }
        }

        return component;
    }
}
