namespace CorpusForge.Tests.Shared.Fuzz;

/// <summary>
/// Runs inputs one after the other on a thread of its own and watches it. An input that spends more than its time is a hang: it is reported
/// while it still runs, its thread is left behind, and the rest goes on with a new one.
/// </summary>
/// <param name="limit">What an input may spend.</param>
/// <param name="spent">The clock, by default the processor time of this process, which other programs do not use up.</param>
internal sealed class FuzzWatch(TimeSpan limit, Func<TimeSpan>? spent = null)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    // A thread that waits for ever spends no processor time.
    private const int LongestWait = 1200;

    private readonly Func<TimeSpan> spent = spent ?? (() => Environment.CpuUsage.TotalTime);

    /// <summary>Runs inputs and reports each with its failure, or null, and what it spent. The steps are made anew behind a hang.</summary>
    public void Run(IEnumerable<FuzzInput> inputs, Func<IFuzzSteps> steps, Action<FuzzInput, FuzzFailure?, TimeSpan> report)
    {
        using var queue = inputs.GetEnumerator();
        while (Watch(new Worker(queue, steps(), spent, report), report))
        {
        }
    }

    // True when the worker hung and inputs may be left.
    private bool Watch(Worker worker, Action<FuzzInput, FuzzFailure?, TimeSpan> report)
    {
        var thread = new Thread(worker.Work, 16 << 20) { IsBackground = true, Name = "fuzz" };
        thread.Start();
        var (seen, polls) = (-1L, 0);
        while (!thread.Join(Poll))
        {
            var (turn, input, began) = worker.Current;
            polls = turn == seen ? polls + 1 : 0;
            seen = turn;
            if (input is not null && (spent() - began > limit || polls > LongestWait) && worker.TryAbandon(turn))
            {
                report(input, new FuzzFailure(input, worker.Step, "hang"), spent() - began);
                return true;
            }
        }

        return worker.Error is { } error ? throw new InvalidOperationException("The harness itself failed.", error) : false;
    }

    private sealed class Worker(IEnumerator<FuzzInput> queue, IFuzzSteps steps, Func<TimeSpan> spent, Action<FuzzInput, FuzzFailure?, TimeSpan> report)
    {
        private readonly Lock gate = new();
        private FuzzInput? input;
        private TimeSpan began;
        private long turn;
        private bool abandoned;

        public (long Turn, FuzzInput? Input, TimeSpan Began) Current
        {
            get
            {
                lock (gate)
                {
                    return (turn, input, began);
                }
            }
        }

        public string Step => steps.Step;

        public Exception? Error { get; private set; }

        // False when the input ended meanwhile.
        public bool TryAbandon(long hung)
        {
            lock (gate)
            {
                abandoned = turn == hung && input is not null;
                return abandoned;
            }
        }

        public void Work()
        {
            try
            {
                while (queue.MoveNext())
                {
                    var next = queue.Current;
                    Turn(next);
                    var failure = Outcome(next);
                    var time = spent() - began;
                    if (!Turn(null))
                    {
                        return;
                    }

                    report(next, failure, time);
                }
            }
#pragma warning disable CA1031 // It is thrown again on the thread that watches.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Error = error;
            }
        }

        private FuzzFailure? Outcome(FuzzInput next)
        {
            try
            {
                return steps.Run(next) is { } what ? new FuzzFailure(next, steps.Step, what) : null;
            }
#pragma warning disable CA1031 // Whatever is thrown is what the harness looks for.
            catch (Exception error)
#pragma warning restore CA1031
            {
                return new FuzzFailure(next, steps.Step, error.ToString());
            }
        }

        // False when the input was given up as a hang.
        private bool Turn(FuzzInput? next)
        {
            lock (gate)
            {
                (input, began, turn) = (next, next is null ? began : spent(), turn + 1);
                return !abandoned;
            }
        }
    }
}
