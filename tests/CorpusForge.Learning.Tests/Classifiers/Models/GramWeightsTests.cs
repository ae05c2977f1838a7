using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Tests.Classifiers.Models;

public sealed class GramWeightsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(60_000)]
    public void A_sum_is_bit_for_bit_that_over_a_table_of_all_numbers(int known)
    {
        var dice = new Random(known);
        int[] numbers = [.. Enumerable.Range(0, known).Select(_ => dice.Next(CharacterGrams.Count)).Distinct().Order()];
        var weights = TestModels.Weights(numbers.Length, known);
        var table = new float?[CharacterGrams.Count];
        foreach (var (number, weight) in numbers.Zip(weights))
        {
            table[number] = weight;
        }

        int[] page = [.. Enumerable.Range(0, 20_000).Select(_ => dice.Next(CharacterGrams.Count)), numbers[0], numbers[^1]];
        var (sum, found) = (0.0, 0);
        foreach (var weight in page.Select(number => table[number]).OfType<float>())
        {
            (sum, found) = (sum + weight, found + 1);
        }

        Assert.Equal(sum / Math.Sqrt(found), GramWeights.Of(numbers, weights, CharacterGrams.Count)!.Sum(page));
    }

    [Fact]
    public void Without_numbers_there_is_nothing_to_sum() => Assert.Null(GramWeights.Of([], [], CharacterGrams.Count));
}
