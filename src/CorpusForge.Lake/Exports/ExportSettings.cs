namespace CorpusForge.Lake.Exports;

/// <summary>Everything about an export that decides its bytes, beside the mixture and the tokenizer.</summary>
public sealed record ExportSettings
{
    /// <summary>Name of the format.</summary>
    public required string Format { get; init; }

    /// <summary>A variant of the format's layout; null for the only or usual one.</summary>
    public string? Layout { get; init; }

    /// <summary>Compression beyond what the format always has; null for none.</summary>
    public string? Compression { get; init; }

    /// <summary>Bytes of a shard before compression; a larger page has a shard of its own.</summary>
    public required long ShardSize { get; init; }

    /// <summary>Share of the domains to hold out.</summary>
    public required double Heldout { get; init; }

    /// <summary>Chooses the domains that are held out.</summary>
    public required long Seed { get; init; }

    /// <summary>What became of <c>repeat</c>: <c>written</c> (a page stands as often as it is to be seen) or <c>column</c> (once, with the number beside it where the format has room).</summary>
    public required string Repeats { get; init; }

    /// <summary>Measures and scores that go with the pages.</summary>
    public required IReadOnlyList<string> Columns { get; init; }
}
