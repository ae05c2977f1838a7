using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>A dictionary file mapped into memory; checked once, then read in place.</summary>
internal sealed unsafe class DictionaryFile : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;

    private DictionaryFile(MemoryMappedFile file, long length)
    {
        this.file = file;
        view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    public static DictionaryFile Open(string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
        {
            throw DictionaryHeader.Missing(path);
        }

        if (info.Length is < DictionaryHeader.TableStart or > int.MaxValue)
        {
            DictionaryHeader.Check([], path);
        }

        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var mapped = new DictionaryFile(
            MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false), info.Length);
        try
        {
            DictionaryHeader.Check(new ReadOnlySpan<byte>(mapped.start, (int)info.Length), path);
            return mapped;
        }
        catch
        {
            mapped.Dispose();
            throw;
        }
    }

    public ReadOnlySpan<byte> Bytes(DictionarySection section)
    {
        var entry = new ReadOnlySpan<byte>(start + DictionaryHeader.TableStart + ((int)section * DictionaryHeader.SectionBytes), DictionaryHeader.SectionBytes);
        return new(start + BinaryPrimitives.ReadInt64LittleEndian(entry), (int)BinaryPrimitives.ReadInt64LittleEndian(entry[8..]));
    }

    // The mapping does not move: what a span of it points to stays where it is until Dispose.
    public T* Pointer<T>(DictionarySection section)
        where T : unmanaged
    {
        fixed (byte* bytes = Bytes(section))
        {
            return (T*)bytes;
        }
    }

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
