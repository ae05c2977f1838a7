using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Tests.Classifiers.Models;

public sealed class CalibrationTests
{
    private readonly Calibration line = new([-1, 0, 4], [0.1, 0.5, 0.9]);

    [Theory]
    [InlineData(-1, 0.1)]
    [InlineData(0, 0.5)]
    [InlineData(4, 0.9)]
    [InlineData(-0.5, 0.3)]
    [InlineData(1, 0.6)]
    [InlineData(-7, 0.1)]
    [InlineData(99, 0.9)]
    [InlineData(double.NegativeInfinity, 0.1)]
    [InlineData(double.PositiveInfinity, 0.9)]
    [InlineData(double.NaN, 0.5)]
    public void Probabilities_lie_on_straight_lines_between_points(double number, double probability) => Assert.Equal(probability, line.Of(number), 12);

    [Fact]
    public void Without_points_every_number_is_even_and_one_point_holds_everywhere()
    {
        Assert.Equal(0.5, new Calibration([], []).Of(3));
        Assert.Equal([0.3, 0.3, 0.3], new[] { -1.0, 2, 5 }.Select(new Calibration([2], [0.3]).Of));
    }
}
