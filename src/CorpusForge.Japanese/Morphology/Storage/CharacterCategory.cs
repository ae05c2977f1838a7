using System.Runtime.InteropServices;

namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>What char.def says of a character: its categories, and the rules of the first for unknown words.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct CharacterCategory
{
    /// <summary>A bit for each category it belongs to.</summary>
    public uint Mask;

    /// <summary>Where the templates of unknown words begin.</summary>
    public int FirstTemplate;

    /// <summary>Unknown words even where the dictionary has words.</summary>
    public byte Invoke;

    /// <summary>A word of all characters of the category that follow.</summary>
    public byte Group;

    /// <summary>Words of one to so many characters.</summary>
    public byte Length;

    /// <summary>Whether Kuromoji counts it as kanji: KANJI or KANJINUMERIC comes first.</summary>
    public byte Kanji;
}
