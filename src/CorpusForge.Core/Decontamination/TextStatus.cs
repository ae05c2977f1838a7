namespace CorpusForge.Core.Decontamination;

/// <summary>Whether a text, or an item by the best of its texts, can be found.</summary>
public enum TextStatus
{
    /// <summary>It is searched for.</summary>
    Tested,

    /// <summary>It has fewer characters than tell it from chance.</summary>
    TooShort,

    /// <summary>Too little of it is its own: other items share the rest.</summary>
    Shared,

    /// <summary>It has no text in a field that is tested.</summary>
    NoText,
}
