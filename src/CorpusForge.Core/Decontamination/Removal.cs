namespace CorpusForge.Core.Decontamination;

/// <summary>What becomes of a page that holds an evaluation item.</summary>
public enum Removal
{
    /// <summary>It stays; what it holds is reported.</summary>
    Off,

    /// <summary>The page is removed.</summary>
    Page,

    /// <summary>What matches is cut from its text before anything is measured.</summary>
    Span,
}
