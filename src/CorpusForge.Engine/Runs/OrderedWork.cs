using System.Collections.Concurrent;

namespace CorpusForge.Engine.Runs;

/// <summary>Work of several threads on a sequence, with the results in the order of the sequence and a bounded batch held at a time.</summary>
internal static class OrderedWork
{
    private const int BatchOfAWorker = 32;

    /// <summary>The result of each item. A worker's tools serve one thread at a time.</summary>
    public static IEnumerable<TResult> Select<TItem, TTools, TResult>(
        IEnumerable<TItem> items, int workers, Func<TTools> makeTools, Func<TItem, TTools, TResult> work, CancellationToken token)
    {
        var tools = new ConcurrentBag<TTools>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = token };
        foreach (var batch in items.Chunk(BatchOfAWorker * workers))
        {
            var results = new TResult[batch.Length];
            Parallel.For(0, batch.Length, options, () => tools.TryTake(out var kept) ? kept : makeTools(), (at, _, own) =>
            {
                results[at] = work(batch[at], own);
                return own;
            }, tools.Add);
            foreach (var result in results)
            {
                yield return result;
            }
        }
    }
}
