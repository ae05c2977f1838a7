using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CorpusForge.Japanese.Morphology.Storage;

namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>The bytes of a dictionary file, section by section.</summary>
internal sealed class DictionaryImage
{
    private readonly byte[][] sections = new byte[DictionaryHeader.Sections][];

    /// <summary>Sets the content of a section.</summary>
    public void Set<T>(DictionarySection section, ReadOnlySpan<T> content)
        where T : unmanaged => sections[(int)section] = MemoryMarshal.AsBytes(content).ToArray();

    /// <summary>The whole file.</summary>
    public byte[] ToBytes()
    {
        var at = Align(DictionaryHeader.TableStart + (sections.Length * DictionaryHeader.SectionBytes));
        var file = new byte[sections.Aggregate(at, (sum, section) => Align(sum + section.Length))];
        for (var section = 0; section < sections.Length; section++)
        {
            var entry = file.AsSpan(DictionaryHeader.TableStart + (section * DictionaryHeader.SectionBytes));
            BinaryPrimitives.WriteInt64LittleEndian(entry, at);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], sections[section].Length);
            sections[section].CopyTo(file, at);
            at = Align(at + sections[section].Length);
        }

        DictionaryHeader.Write(file);
        return file;
    }

    private static int Align(int at) => (at + DictionaryHeader.Alignment - 1) / DictionaryHeader.Alignment * DictionaryHeader.Alignment;
}
