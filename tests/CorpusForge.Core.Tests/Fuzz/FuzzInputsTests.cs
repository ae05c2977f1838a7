using CorpusForge.Tests.Shared.Fuzz;

namespace CorpusForge.Core.Tests.Fuzz;

/// <summary>A small run of the fuzz harness over the demo's pages; tests/fuzz.sh makes the large one.</summary>
public sealed class FuzzInputsTests
{
    private const int Inputs = 500;

    [Fact]
    public void Random_and_mutated_pages_fail_nowhere()
    {
        var source = new FuzzInputs(seed: 7, FuzzPages.Demo());
        var path = new FuzzPath();

        var failures = Enumerable.Range(0, Inputs).Select(source.Of).Select(input => (input.Number, input.Kind, Outcome: Record.Exception(() => Assert.Null(path.Run(input))), path.Step))
            .Where(outcome => outcome.Outcome is not null).Select(outcome => $"{outcome.Number} {outcome.Kind} at {outcome.Step}: {outcome.Outcome}");

        Assert.Empty(failures);
    }

    [Fact]
    public void A_number_makes_the_same_input_again_and_another_seed_another()
    {
        var (source, again, other) = (new FuzzInputs(1, FuzzPages.Demo()), new FuzzInputs(1, FuzzPages.Demo()), new FuzzInputs(2, FuzzPages.Demo()));
        var numbers = Enumerable.Range(0, 52).ToList();

        Assert.All(numbers, number => Assert.Equal(source.Of(number).Body, again.Of(number).Body));
        Assert.Contains(numbers, number => !source.Of(number).Body.AsSpan().SequenceEqual(other.Of(number).Body));
        Assert.Equal(13, numbers.Select(number => source.Of(number).Kind).Distinct().Count());
    }
}
