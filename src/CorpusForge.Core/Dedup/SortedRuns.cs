using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// Sorts more records than memory holds: full buffers are sorted and written as runs, then merged. The order of records with different
/// values is their order alone, so the result does not depend on the buffer's size.
/// </summary>
/// <typeparam name="T">A record of fixed size whose order is total.</typeparam>
public sealed class SortedRuns<T> : IDisposable
    where T : unmanaged, IComparable<T>
{
    private const int ReadAhead = 1 << 16;

    private readonly string folder;
    private readonly List<(string Path, long Count)> runs = [];
    private readonly int capacity;
    private T[] buffer;
    private int count;

    /// <summary>Starts a sort.</summary>
    /// <param name="folder">Folder for runs; it is created with the first one.</param>
    /// <param name="memoryBytes">Memory for the buffer, and for reading runs while merging.</param>
    public SortedRuns(string folder, long memoryBytes)
    {
        this.folder = folder;
        capacity = (int)Math.Clamp(memoryBytes / Marshal.SizeOf<T>(), 1024, Array.MaxLength / 2);
        buffer = new T[Math.Min(capacity, 4096)];
    }

    /// <summary>Number of runs on disk.</summary>
    public int RunsOnDisk => runs.Count;

    /// <summary>Adds a record.</summary>
    public void Add(T record)
    {
        if (count == buffer.Length)
        {
            if (count == capacity)
            {
                Spill();
            }
            else
            {
                Array.Resize(ref buffer, (int)Math.Min((long)count * 2, capacity));
            }
        }

        buffer[count++] = record;
    }

    /// <summary>All records in order. Call once, when everything is added.</summary>
    public IEnumerable<T> InOrder()
    {
        if (runs.Count == 0)
        {
            buffer.AsSpan(0, count).Sort();
            return buffer.Take(count);
        }

        Spill();
        buffer = [];
        return Merge();
    }

    /// <summary>Removes the runs.</summary>
    public void Dispose()
    {
        foreach (var (path, _) in runs)
        {
            File.Delete(path);
        }
    }

    private void Spill()
    {
        if (count == 0)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        buffer.AsSpan(0, count).Sort();
        var path = Path.Combine(folder, Guid.NewGuid().ToString("n") + ".run");
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
        {
            // Written in slices, for one span of bytes ends at 2 GiB.
            var hash = new XxHash3();
            for (var at = 0; at < count; at += ReadAhead)
            {
                var bytes = MemoryMarshal.AsBytes(buffer.AsSpan(at, Math.Min(ReadAhead, count - at)));
                hash.Append(bytes);
                file.Write(bytes);
            }

            file.Write(hash.GetCurrentHash());
        }

        runs.Add((path, count));
        count = 0;
    }

    private IEnumerable<T> Merge()
    {
        var heap = new PriorityQueue<IEnumerator<T>, T>();
        var open = new List<IEnumerator<T>>();
        try
        {
            foreach (var (path, length) in runs)
            {
                var reader = Read(path, length).GetEnumerator();
                open.Add(reader);
                if (reader.MoveNext())
                {
                    heap.Enqueue(reader, reader.Current);
                }
            }

            while (heap.TryPeek(out var reader, out var least))
            {
                yield return least;
                if (reader.MoveNext())
                {
                    heap.DequeueEnqueue(reader, reader.Current);
                }
                else
                {
                    heap.Dequeue();
                }
            }
        }
        finally
        {
            open.ForEach(reader => reader.Dispose());
        }
    }

    private IEnumerable<T> Read(string path, long length)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var size = Marshal.SizeOf<T>();
        if (file.Length != (length * size) + sizeof(ulong))
        {
            throw new InvalidDataException($"{path}: a sorted run of {length} records has {file.Length} bytes; the disk may be full.");
        }

        var slice = new T[(int)Math.Clamp(capacity / (runs.Count + 1L), 256, ReadAhead)];
        var hash = new XxHash3();
        for (var left = length; left > 0; left -= slice.Length)
        {
            var now = (int)Math.Min(left, slice.Length);
            file.ReadExactly(MemoryMarshal.AsBytes(slice.AsSpan(0, now)));
            hash.Append(MemoryMarshal.AsBytes(slice.AsSpan(0, now)));
            for (var at = 0; at < now; at++)
            {
                yield return slice[at];
            }
        }

        var stored = new byte[sizeof(ulong)];
        file.ReadExactly(stored);
        if (!stored.AsSpan().SequenceEqual(hash.GetCurrentHash()))
        {
            throw new InvalidDataException($"{path}: the checksum of a sorted run does not match.");
        }
    }
}
