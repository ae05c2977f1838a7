namespace CorpusForge.Core.Dedup;

/// <summary>Among which pages repetitions are counted.</summary>
public enum RepeatScope
{
    /// <summary>All pages of the run.</summary>
    Corpus,

    /// <summary>The pages of one host; pages without a host repeat nothing.</summary>
    Host,
}
