using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// Room for records outside the collected heap: it is taken from the system as it is filled and given back at once, so that a bound on memory is
/// one. Without a growing array there is no moment at which two are held.
/// </summary>
internal sealed unsafe class NativeRecords<T> : IDisposable
    where T : unmanaged
{
    private T* first;

    public NativeRecords(int capacity)
    {
        Capacity = capacity;
        first = (T*)NativeMemory.Alloc((nuint)capacity, (nuint)sizeof(T));
    }

    ~NativeRecords() => Release();

    public int Capacity { get; }

    /// <summary>The record at a place.</summary>
    public ref T this[int at]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ObjectDisposedException.ThrowIf(first is null, this);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)at, (uint)Capacity);
            return ref first[at];
        }
    }

    /// <summary>So many of the records; of no use once this is disposed.</summary>
    public Span<T> Span(int start, int count)
    {
        ObjectDisposedException.ThrowIf(first is null, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)start + count, Capacity);
        return new Span<T>(first + start, count);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        NativeMemory.Free(first);
        first = null;
    }
}
