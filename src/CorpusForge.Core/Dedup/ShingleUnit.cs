namespace CorpusForge.Core.Dedup;

/// <summary>What a shingle is made of.</summary>
public enum ShingleUnit
{
    /// <summary>UTF-16 units of the folded text.</summary>
    Characters,

    /// <summary>Words of the morphological analyser.</summary>
    Words,
}
