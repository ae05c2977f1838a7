namespace CorpusForge.Core.Decontamination;

/// <summary>What n-grams are made of.</summary>
public enum GramUnit
{
    /// <summary>Letters and digits, whatever stands between them.</summary>
    Characters,

    /// <summary>Words by the morphological analyser, without those that hold no letter or digit.</summary>
    Words,
}
