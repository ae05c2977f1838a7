namespace CorpusForge.Core.Extraction;

/// <summary>What a line says its date is.</summary>
internal enum DateLabel
{
    None,
    Published,
    Modified,
}
