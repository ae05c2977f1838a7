namespace CorpusForge.Tests.Shared.Synthetic;

/// <summary>What a synthetic page is made to be, and so what must become of it.</summary>
internal enum PageRole
{
    /// <summary>A page like no other.</summary>
    Fresh,

    /// <summary>The text of a fresh page at another URL, fetched later.</summary>
    ExactCopy,

    /// <summary>The text of a fresh page without its last sentence, at another URL.</summary>
    NearCopy,

    /// <summary>A fresh page's URL, written otherwise and fetched earlier, with another text.</summary>
    EarlierCapture,

    /// <summary>A long page in English.</summary>
    English,

    /// <summary>A Japanese page of two sentences.</summary>
    Short,
}
