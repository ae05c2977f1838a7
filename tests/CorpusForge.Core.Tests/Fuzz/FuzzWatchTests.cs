using CorpusForge.Tests.Shared.Fuzz;

namespace CorpusForge.Core.Tests.Fuzz;

/// <summary>The watchdog of the fuzz harness against steps made to fail. Its clock is the test's.</summary>
public sealed class FuzzWatchTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    [Fact]
    public void A_step_that_never_ends_is_reported_while_it_runs_and_the_rest_goes_on()
    {
        using var steps = new Steps { Hangs = 3 };

        var outcomes = Outcomes(steps, 6, () => steps.Entered ? TimeSpan.FromSeconds(3) : TimeSpan.Zero);

        Assert.Equal([0, 1, 2, 3, 4, 5], outcomes.Select(outcome => outcome.Number));
        Assert.Equal((3, "slow", "hang"), (outcomes[3].Number, outcomes[3].Failure?.Step, outcomes[3].Failure?.What));
        Assert.All(outcomes.Where(outcome => outcome.Number != 3), outcome => Assert.Null(outcome.Failure));
    }

    [Fact]
    public void A_step_within_its_time_is_no_hang()
    {
        using var steps = new Steps();

        Assert.All(Outcomes(steps, 50, () => TimeSpan.Zero), outcome => Assert.Null(outcome.Failure));
    }

    [Fact]
    public void An_exception_is_a_failure_of_its_input_alone()
    {
        using var steps = new Steps { Throws = 1 };

        var outcomes = Outcomes(steps, 3, () => TimeSpan.Zero);

        Assert.Equal([0, 1, 2], outcomes.Select(outcome => outcome.Number));
        Assert.Contains("no good", Assert.Single(outcomes, outcome => outcome.Failure is not null).Failure!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_the_harness_is_no_failure_of_an_input()
    {
        using var steps = new Steps();
        var inputs = Enumerable.Range(0, 2).Select(number => number == 0 ? Input(number) : throw new InvalidOperationException("bad source"));

        var error = Assert.Throws<InvalidOperationException>(() => new FuzzWatch(Limit, () => TimeSpan.Zero).Run(inputs, () => steps, (_, _, _) => { }));

        Assert.Equal("bad source", error.InnerException?.Message);
    }

    private static List<(int Number, FuzzFailure? Failure)> Outcomes(Steps steps, int count, Func<TimeSpan> clock)
    {
        var outcomes = new List<(int, FuzzFailure?)>();
        new FuzzWatch(Limit, clock).Run(Enumerable.Range(0, count).Select(Input), () => steps, (input, failure, _) => outcomes.Add((input.Number, failure)));
        return outcomes;
    }

    private static FuzzInput Input(int number) => new(number, "test", [], null);

    private sealed class Steps : IFuzzSteps, IDisposable
    {
        private readonly ManualResetEventSlim end = new();
        private volatile bool entered;

        public int Hangs { get; init; } = -1;

        public int Throws { get; init; } = -1;

        // The clock stands still but for the input that hangs.
        public bool Entered => entered;

        public string Step => "slow";

        public string? Run(FuzzInput input)
        {
            if (input.Number == Throws)
            {
                throw new InvalidDataException("no good");
            }

            if (input.Number == Hangs)
            {
                entered = true;
                end.Wait();
            }
            else
            {
                entered = false;
            }

            return null;
        }

        public void Dispose() => end.Set();
    }
}
