namespace CorpusForge.Japanese.Normalization;

/// <summary>What becomes of characters that NFKC writes as others.</summary>
public enum Form
{
    /// <summary>They stay as they are.</summary>
    Keep,

    /// <summary>They become what NFKC writes.</summary>
    Expand,
}
