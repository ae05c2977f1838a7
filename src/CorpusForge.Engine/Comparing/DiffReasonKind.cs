using System.Text.Json.Serialization;

namespace CorpusForge.Engine.Comparing;

/// <summary>Why a page is not in a version.</summary>
[JsonConverter(typeof(DiffReasonKindConverter))]
public enum DiffReasonKind
{
    /// <summary>Under an order of the block list.</summary>
    Blocked,

    /// <summary>A rule of the recipe refused it.</summary>
    Rule,

    /// <summary>It lies outside the period.</summary>
    Period,

    /// <summary>It holds items of evaluation sets.</summary>
    Contaminated,

    /// <summary>It is a duplicate of another page.</summary>
    Duplicate,

    /// <summary>The sample or the source's weight left it out.</summary>
    Drawn,

    /// <summary>
    /// Its verdict is to keep it, and yet the version does not hold it: it was taken out afterwards. A version that says which pages were, and why, is
    /// asked in <see cref="Reasons"/>.
    /// </summary>
    TakenOut,

    /// <summary>It is not among the pages that were read for the version: the source is gone or changed, or the record could not be read.</summary>
    NotRead,

    /// <summary>The verdicts of the version are not in the lake any more.</summary>
    Unknown,
}
