using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CorpusForge.Core.Dedup;

/// <summary>Reads a sorted run slice by slice and compares its length and checksum.</summary>
internal sealed class RunReader<T> : IDisposable
    where T : unmanaged
{
    private readonly string path;
    private readonly FileStream file;
    private readonly XxHash3 hash = new();
    private readonly T[] slice;
    private long left;
    private int at = -1;
    private int filled;

    public RunReader(string path, long count, int sliceRecords)
    {
        this.path = path;
        left = count;
        slice = new T[(int)Math.Min(count, sliceRecords)];
        file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var expected = (count * Unsafe.SizeOf<T>()) + sizeof(ulong);
        if (file.Length is var length && length != expected)
        {
            file.Dispose();
            throw new InvalidDataException($"{path}: a sorted run of {count} records has {length} bytes instead of {expected}; the disk may be full.");
        }
    }

    public ref readonly T Current => ref slice[at];

    public bool MoveNext() => ++at < filled || Refill();

    public void Dispose() => file.Dispose();

    private bool Refill()
    {
        if (left == 0)
        {
            return false;
        }

        filled = (int)Math.Min(left, slice.Length);
        var bytes = MemoryMarshal.AsBytes(slice.AsSpan(0, filled));
        file.ReadExactly(bytes);
        hash.Append(bytes);
        (left, at) = (left - filled, 0);
        if (left == 0)
        {
            // The last records are given out only when all were the ones written.
            RefuseDamage();
        }

        return true;
    }

    private void RefuseDamage()
    {
        var stored = new byte[sizeof(ulong)];
        file.ReadExactly(stored);
        if (!stored.AsSpan().SequenceEqual(hash.GetCurrentHash()))
        {
            throw new InvalidDataException($"{path}: the checksum of a sorted run does not match.");
        }
    }
}
