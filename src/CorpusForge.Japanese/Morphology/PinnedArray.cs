using System.Runtime.CompilerServices;

namespace CorpusForge.Japanese.Morphology;

/// <summary>Arrays that the collector does not move, so that a pointer to them stays good while they are held.</summary>
internal static unsafe class PinnedArray
{
    public static T* Make<T>(int length, out T[] array)
        where T : unmanaged
    {
        array = GC.AllocateArray<T>(length, pinned: true);
        return (T*)Unsafe.AsPointer(ref array[0]);
    }
}
