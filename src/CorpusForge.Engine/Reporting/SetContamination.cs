namespace CorpusForge.Engine.Reporting;

/// <summary>How much of an evaluation set the corpus holds.</summary>
public sealed record SetContamination
{
    /// <summary>The set.</summary>
    public required string Set { get; init; }

    /// <summary>Its items: the sum of the next four.</summary>
    public required long Items { get; init; }

    /// <summary>Items that were searched for.</summary>
    public required long Tested { get; init; }

    /// <summary>Items too short to be told from chance.</summary>
    public required long TooShort { get; init; }

    /// <summary>Items of which too little is their own: others of the sets share the rest.</summary>
    public required long Shared { get; init; }

    /// <summary>Items without a text in a field that is tested.</summary>
    public required long NoText { get; init; }

    /// <summary>Items that any page holds.</summary>
    public required long Contaminated { get; init; }

    /// <summary>Items that a page of the mixture still holds.</summary>
    public required long ContaminatedKept { get; init; }

    /// <summary>Pages that hold any of it.</summary>
    public required long Pages { get; init; }

    /// <summary>Texts of each field that is tested.</summary>
    public required SortedDictionary<string, int> Fields { get; init; }

    /// <summary>Texts of each field that is not.</summary>
    public required SortedDictionary<string, int> LeftOut { get; init; }

    /// <summary>Files of its folder that are of no kind it is read from.</summary>
    public required IReadOnlyList<string> PassedOver { get; init; }
}
