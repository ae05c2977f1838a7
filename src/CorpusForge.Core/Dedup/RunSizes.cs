using System.Runtime.CompilerServices;

namespace CorpusForge.Core.Dedup;

/// <summary>What sorting takes of a disk, told before it is begun.</summary>
public static class RunSizes
{
    /// <summary>Bytes that a sort of so many records writes with so much memory, see <see cref="SortedRuns{T}"/>; 0 where they fit into it.</summary>
    public static long DiskBytes<T>(long records, long memoryBytes)
        where T : unmanaged => records * Unsafe.SizeOf<T>() <= memoryBytes ? 0 : records * Unsafe.SizeOf<T>();
}
