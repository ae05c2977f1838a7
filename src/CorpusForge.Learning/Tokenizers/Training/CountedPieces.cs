using System.Collections.Concurrent;
using System.Globalization;
using CorpusForge.Learning.Tokenizers.Splitting;

namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>The different pieces of all texts and how often each is seen: sums, so that neither threads nor the order of texts show.</summary>
internal sealed class CountedPieces
{
    // Of two bytes a UTF-16 unit at most three are UTF-8; each is a symbol and a place in a list of the pair it is part of.
    private const int LearningBytesOfByte = 16;
    private const int LearningBytesOfPiece = 48;

    private readonly string folder;
    private readonly TrainerSettings settings;
    private readonly ConcurrentBag<PieceCounter> counters = [];
    private int files;

    private CountedPieces(string folder, TrainerSettings settings) => (this.folder, this.settings) = (folder, settings);

    /// <summary>The pieces that merges are learned from, in ordinal order.</summary>
    public List<KeyValuePair<string, long>> Kept { get; } = [];

    public long Texts => counters.Sum(counter => counter.Texts);

    public long Characters => counters.Sum(counter => counter.Characters);

    public long Pieces => counters.Sum(counter => counter.Pieces);

    public long Unique { get; private set; }

    /// <summary>The least count of a kept piece.</summary>
    public long Rarest { get; private set; } = 1;

    /// <summary>Counts the pieces of texts. Files are written to a folder that is there, and removed by whoever made it.</summary>
    public static async Task<CountedPieces> CountAsync(IAsyncEnumerable<TrainingText> texts, TrainerSettings settings, string folder, CancellationToken token)
    {
        var pieces = new CountedPieces(folder, settings);
        await Parallel.ForEachAsync(texts, new ParallelOptions { MaxDegreeOfParallelism = settings.Workers, CancellationToken = token }, (text, _) =>
        {
            var counter = pieces.counters.TryTake(out var idle) ? idle : pieces.NewCounter();
            counter.Add(text);
            pieces.counters.Add(counter);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        pieces.Gather();
        return pieces;
    }

    private PieceCounter NewCounter() =>
        new(new TextSplitter([new PatternSplit(CutPatterns.Of(settings.Cut))]), settings.Memory / 2 / settings.Workers, NewFile);

    private string NewFile() => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"pieces-{Interlocked.Increment(ref files):d5}.bin"));

    private void Gather()
    {
        var written = counters.SelectMany(counter => counter.Files).Select(PieceFile.Read);
        var sums = PieceFile.Merge([.. written, .. counters.Select(counter => counter.Sorted())]);
        var spilled = counters.Any(counter => counter.Files.Count > 0);
        var merged = spilled ? PieceFile.Read(PieceFile.Write(NewFile(), sums)) : [.. sums];
        var room = new SortedDictionary<long, long>();
        foreach (var (piece, count) in merged)
        {
            Unique++;
            room[count] = room.GetValueOrDefault(count) + LearningBytesOf(piece);
        }

        // The rarest are left out, all of a count or none: what is left does not depend on where they stood.
        var left = settings.Memory;
        foreach (var (count, bytes) in room.Reverse())
        {
            left -= bytes;
            if (left < 0 && count < room.Keys.Last())
            {
                Rarest = count + 1;
                break;
            }
        }

        Kept.AddRange(merged.Where(piece => piece.Value >= Rarest));
    }

    private static long LearningBytesOf(string piece) => LearningBytesOfPiece + (2L * piece.Length) + ((long)LearningBytesOfByte * System.Text.Encoding.UTF8.GetByteCount(piece));
}
