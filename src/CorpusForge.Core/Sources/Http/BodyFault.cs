namespace CorpusForge.Core.Sources.Http;

/// <summary>Why a body has no decoded form.</summary>
internal enum BodyFault
{
    None,

    /// <summary>The coding is damaged, cut or not known here.</summary>
    Corrupt,

    /// <summary>Decoded it exceeds the limit.</summary>
    TooLarge,
}
