using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace CorpusForge.Core.Sources.Archives;

/// <summary>
/// A file read at any place through one window. Not memory-mapped: a fault of the disk must be an exception, not the end of the process.
/// </summary>
internal sealed class ArchiveFile : IDisposable
{
    private const int WindowSize = 256 * 1024;

    private readonly SafeFileHandle handle;
    private readonly byte[] window = ArrayPool<byte>.Shared.Rent(WindowSize);
    private long windowStart;
    private int windowLength;

    public ArchiveFile(string path)
    {
        Path = path;
        handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
        Length = RandomAccess.GetLength(handle);
    }

    public string Path { get; }

    public long Length { get; }

    /// <summary>Up to <paramref name="count"/> bytes at the offset, fewer only at the end of the file. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Peek(long offset, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, WindowSize);
        var wanted = (int)Math.Clamp(Length - offset, 0, count);
        if (offset < windowStart || offset + wanted > windowStart + windowLength)
        {
            Load(offset);
        }

        var start = (int)(offset - windowStart);
        return window.AsSpan(start, Math.Max(0, Math.Min(wanted, windowLength - start)));
    }

    /// <summary>
    /// Offset of the first occurrence of a pattern, or of another one of the same length, at or after <paramref name="from"/>;
    /// the file's length when there is none.
    /// </summary>
    public long IndexOf(ReadOnlySpan<byte> pattern, long from, ReadOnlySpan<byte> other = default)
    {
        while (from + pattern.Length <= Length)
        {
            var bytes = Peek(from, WindowSize);
            var index = bytes.IndexOf(pattern);
            var before = other.IsEmpty ? -1 : bytes[..(index < 0 ? bytes.Length : index)].IndexOf(other);
            index = before < 0 ? index : before;
            if (index >= 0)
            {
                return from + index;
            }

            from += Math.Max(1, bytes.Length - pattern.Length + 1);
        }

        return Length;
    }

    public void Dispose()
    {
        handle.Dispose();
        ArrayPool<byte>.Shared.Return(window);
    }

    private void ThrowIfShrunk()
    {
        if (windowStart + windowLength < Length)
        {
            throw new EndOfStreamException($"The file '{Path}' became shorter while it was read.");
        }
    }

    private void Load(long offset)
    {
        windowStart = offset;
        windowLength = 0;
        while (windowLength < WindowSize)
        {
            var read = RandomAccess.Read(handle, window.AsSpan(windowLength, WindowSize - windowLength), offset + windowLength);
            windowLength += read;
            if (read == 0)
            {
                ThrowIfShrunk();
                return;
            }
        }
    }
}
