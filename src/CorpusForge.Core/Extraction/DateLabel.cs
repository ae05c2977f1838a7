namespace CorpusForge.Core.Extraction;

/// <summary>What a line says its date is.</summary>
internal enum DateLabel
{
    /// <summary>None, whatever else it says.</summary>
    None,

    /// <summary>None, and it says nothing else.</summary>
    Bare,
    Published,
    Modified,
}
