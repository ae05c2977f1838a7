namespace CorpusForge.Core.Dedup;

/// <summary>What becomes of text that the corpus repeats.</summary>
public enum RepeatAction
{
    /// <summary>It is taken out of the pages.</summary>
    Remove,

    /// <summary>It stays; the measures tell how much of a page it is.</summary>
    Count,
}
