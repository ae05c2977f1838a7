namespace CorpusForge.Japanese.Morphology;

/// <summary>One word of an analysed text. Positions are UTF-16 units of that text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length.</param>
/// <param name="Entry">Its entry in the dictionary; of an unknown word, the template it was made from.</param>
/// <param name="PartOfSpeech">Its place in <see cref="IpadicDictionary.PartsOfSpeech"/>.</param>
/// <param name="IsUnknown">Whether it is not in the dictionary but made by the rules for unknown words.</param>
public readonly record struct Morpheme(int Start, int Length, int Entry, ushort PartOfSpeech, bool IsUnknown)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Length;
}
