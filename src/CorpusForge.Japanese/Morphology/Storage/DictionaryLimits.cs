using System.Runtime.InteropServices;

namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>Sizes that the analyser's buffers follow.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct DictionaryLimits
{
    public int LeftIds;
    public int RightIds;

    /// <summary>The most entries that one surface has, unknown words included.</summary>
    public int EntriesOfASurface;

    /// <summary>The units of the longest surface.</summary>
    public int LongestSurface;

    /// <summary>The first code of char.def's SPACE, whose run between words is no word.</summary>
    public uint SpaceMask;
}
