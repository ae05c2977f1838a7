using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// Sorts more records than memory holds: full buffers are sorted and written as runs, each with its count and checksum, then merged. The order of
/// records with different values is their order alone, so the result does not depend on the buffer's size.
/// </summary>
/// <typeparam name="T">A record of fixed size whose order is total.</typeparam>
public sealed class SortedRuns<T> : IDisposable
    where T : unmanaged, IComparable<T>
{
    private const int SliceRecords = 1 << 16;
    private const int Fewest = 1024;

    private readonly string folder;
    private readonly List<(string Path, long Count)> runs = [];
    private readonly int capacity;
    private readonly NativeRecords<T> buffer;
    private int count;

    /// <summary>Starts a sort.</summary>
    /// <param name="folder">Folder for runs; it is created with the first one.</param>
    /// <param name="memoryBytes">Memory for the buffer, and for reading runs while merging.</param>
    public SortedRuns(string folder, long memoryBytes)
    {
        this.folder = folder;
        capacity = (int)Math.Clamp(memoryBytes / Unsafe.SizeOf<T>(), Fewest, Array.MaxLength / 2);
        buffer = new NativeRecords<T>(capacity);
    }

    /// <summary>Number of runs on disk.</summary>
    public int RunsOnDisk => runs.Count;

    /// <summary>Adds a record.</summary>
    public void Add(T record)
    {
        if (count == capacity)
        {
            Spill();
        }

        buffer[count++] = record;
    }

    /// <summary>
    /// All records in order. Call once, when everything is added. Throws <see cref="InvalidDataException"/> that names a run which is short or
    /// damaged.
    /// </summary>
    public IEnumerable<T> InOrder()
    {
        if (runs.Count == 0)
        {
            buffer.Span(0, count).Sort();
            return InMemory();
        }

        Spill();
        buffer.Dispose();
        return Merge();
    }

    /// <summary>Removes the runs.</summary>
    public void Dispose()
    {
        buffer.Dispose();
        foreach (var (path, _) in runs)
        {
            File.Delete(path);
        }
    }

    private IEnumerable<T> InMemory()
    {
        for (var at = 0; at < count; at++)
        {
            yield return buffer[at];
        }
    }

    private void Spill()
    {
        if (count == 0)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        buffer.Span(0, count).Sort();
        var path = Path.Combine(folder, Guid.NewGuid().ToString("n") + ".run");

        // Known before it is written: a run that a full disk cut short is removed with the others.
        runs.Add((path, count));
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
        {
            // Written in slices, for one span of bytes ends at 2 GiB.
            var hash = new XxHash3();
            for (var at = 0; at < count; at += SliceRecords)
            {
                var bytes = MemoryMarshal.AsBytes(buffer.Span(at, Math.Min(SliceRecords, count - at)));
                hash.Append(bytes);
                file.Write(bytes);
            }

            file.Write(hash.GetCurrentHash());
        }

        count = 0;
    }

    private IEnumerable<T> Merge()
    {
        var slice = (int)Math.Clamp(capacity / (runs.Count + 1L), 256, SliceRecords);
        var readers = new List<RunReader<T>>();
        try
        {
            foreach (var (path, length) in runs)
            {
                readers.Add(new RunReader<T>(path, length, slice));
            }

            // A binary heap of the readers by their current records.
            var heap = readers.Where(reader => reader.MoveNext()).ToArray();
            var left = heap.Length;
            for (var at = (left / 2) - 1; at >= 0; at--)
            {
                Sink(heap, at, left);
            }

            while (left > 0)
            {
                yield return heap[0].Current;
                if (!heap[0].MoveNext())
                {
                    heap[0] = heap[--left];
                }

                Sink(heap, 0, left);
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    private static void Sink(RunReader<T>[] heap, int at, int count)
    {
        for (var child = (2 * at) + 1; child < count; child = (2 * at) + 1)
        {
            if (child + 1 < count && heap[child + 1].Current.CompareTo(heap[child].Current) < 0)
            {
                child++;
            }

            if (heap[at].Current.CompareTo(heap[child].Current) <= 0)
            {
                return;
            }

            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }
}
