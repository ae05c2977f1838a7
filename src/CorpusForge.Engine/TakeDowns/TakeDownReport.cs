using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.TakeDowns;

namespace CorpusForge.Engine.TakeDowns;

/// <summary>What a take-down found and did.</summary>
public sealed record TakeDownReport
{
    /// <summary>The orders that were asked, old ones of the block list among them.</summary>
    public required IReadOnlyList<TakeDownOrder> Orders { get; init; }

    /// <summary>The pages of the version that was asked about, in the order of its shards.</summary>
    public required IReadOnlyList<FoundPage> Pages { get; init; }

    /// <summary>The version without them; null where there were none, or where nothing was to be done.</summary>
    public Manifest? Made { get; init; }

    /// <summary>
    /// Duplicates that a page taken down stands for in its version, under no order themselves: a later run may keep one of them in its place, with nearly the
    /// same text.
    /// </summary>
    public required IReadOnlyList<FoundPage> Behind { get; init; }

    /// <summary>Every version of the lake that holds such pages, by name and number; they stay until somebody removes them.</summary>
    public required IReadOnlyList<HoldingVersion> Holding { get; init; }

    /// <summary>Files of the lake with the texts of pages that were read, kept or not, in which such pages stand; relative to the lake.</summary>
    public required IReadOnlyList<string> Documents { get; init; }
}
