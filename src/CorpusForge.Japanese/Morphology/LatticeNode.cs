namespace CorpusForge.Japanese.Morphology;

/// <summary>A word on a place of the lattice.</summary>
internal struct LatticeNode
{
    /// <summary>Of the cheapest path to here, this word included.</summary>
    public int Cost;

    /// <summary>The word before on that path.</summary>
    public int Previous;

    /// <summary>The word made before this one that ends where this one ends.</summary>
    public int NextEnding;

    public int Start;
    public int End;

    /// <summary>The place of its entry; the complement of a template's place for an unknown word.</summary>
    public int Entry;

    public ushort Right;
    public ushort PartOfSpeech;
}
