namespace CorpusForge.Core.Dedup;

/// <summary>Bands, rows and shingles of public pipelines.</summary>
public enum NearPreset
{
    /// <summary>FineWeb: 14 bands of 8, shingles of 5 words.</summary>
    Fineweb,

    /// <summary>Swallow: 40 bands of 20, shingles of 5 characters.</summary>
    Swallow,

    /// <summary>LLM-jp: 20 bands of 10, shingles of 5 words.</summary>
    LlmJp,

    /// <summary>HojiChar: 25 bands of 20, shingles of 5 characters.</summary>
    Hojichar,
}
