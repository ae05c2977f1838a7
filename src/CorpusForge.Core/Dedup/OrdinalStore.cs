using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// One value a document, by ordinal, in a mapped file: the operating system keeps in memory what is in use and may drop the rest, so that
/// the number of documents is bounded by the disk.
/// </summary>
/// <typeparam name="T">A value of fixed size; all zero at first.</typeparam>
public sealed unsafe class OrdinalStore<T> : IDisposable
    where T : unmanaged
{
    private readonly MemoryMappedFile? file;
    private readonly MemoryMappedViewAccessor? view;
    private readonly T* first;

    // ENOSPC, by which those who catch it know a full disk.
    private const int NoSpaceLeft = 28;

    // What a reservation that failed has; errors of opening have the system's own numbers.
    private const int NotReserved = unchecked((int)0x80131620);

    /// <summary>
    /// Makes a store of so many values; the file is gone when the store is disposed. Throws <see cref="IOException"/> where the disk has no room for it: all
    /// blocks are taken at once, for a write into a mapped file that finds none ends the process.
    /// </summary>
    public OrdinalStore(string path, long length)
    {
        Length = length;
        if (length == 0)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var stream = Reserve(path, length * sizeof(T));
        file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
        view = file.CreateViewAccessor();
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        first = (T*)(start + view.PointerOffset);
    }

    private static FileStream Reserve(string path, long bytes)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1, Options = FileOptions.DeleteOnClose, PreallocationSize = bytes,
        };
        try
        {
            var stream = new FileStream(path, options);
            stream.SetLength(bytes);
            return stream;
        }
        catch (IOException error) when (error.HResult == NotReserved)
        {
            throw new IOException($"{path}: no room on the disk for its {bytes} bytes.", NoSpaceLeft);
        }
    }

    /// <summary>Number of values.</summary>
    public long Length { get; }

    /// <summary>The value of an ordinal.</summary>
    public ref T this[long ordinal]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((ulong)ordinal, (ulong)Length);
            return ref first[ordinal];
        }
    }

    /// <summary>Unmaps and removes the file.</summary>
    public void Dispose()
    {
        view?.SafeMemoryMappedViewHandle.ReleasePointer();
        view?.Dispose();
        file?.Dispose();
    }
}
