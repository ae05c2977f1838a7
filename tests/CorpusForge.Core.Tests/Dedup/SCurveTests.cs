using CorpusForge.Core.Dedup;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class SCurveTests
{
    // Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, figure 3.8: 20 bands of 5 rows.
    [Theory]
    [InlineData(0.2, 0.006)]
    [InlineData(0.3, 0.047)]
    [InlineData(0.4, 0.186)]
    [InlineData(0.5, 0.470)]
    [InlineData(0.6, 0.802)]
    [InlineData(0.7, 0.975)]
    [InlineData(0.8, 0.9996)]
    public void The_curve_is_that_of_the_book(double similarity, double expected) => Assert.Equal(expected, SCurve.Found(similarity, 20, 5), 0.0006);

    [Fact]
    public void The_table_goes_from_a_third_to_near_one()
    {
        var table = SCurve.Table(NearPlan.Of(new NearSettings()));

        Assert.Equal(14, table.Count);
        Assert.Equal((0.3, 0.95), (table[0].Similarity, table[^1].Similarity));
        Assert.Equal(SCurve.Found(0.75, 14, 8), table[9].Found);
        Assert.Equal(table.OrderBy(point => point.Found), table);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.75)]
    [InlineData(0.8)]
    [InlineData(0.95)]
    public void What_is_chosen_finds_nine_in_ten_and_one_row_more_would_not(double similarity)
    {
        var (bands, rows) = SCurve.Choose(similarity);

        Assert.InRange(bands, 1, 32);
        Assert.InRange(SCurve.Found(similarity, bands, rows), 0.9, 1);
        Assert.True(bands == 1 || SCurve.Found(similarity, bands - 1, rows) < 0.9);
        Assert.True(rows == 64 || SCurve.Found(similarity, 32, rows + 1) < 0.9);
    }

    [Fact]
    public void Choices_are_pinned()
    {
        Assert.Equal((26, 11), SCurve.Choose(0.8));
        Assert.Equal((1, 64), SCurve.Choose(1));
        Assert.Equal((22, 1), SCurve.Choose(0.1));
    }

    [Fact]
    public void The_middle_is_where_the_curve_is_about_two_thirds() =>
        Assert.Equal(1 - (1 / Math.E), SCurve.Found(SCurve.Middle(25, 20), 25, 20), 0.01);
}
