namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>What a card tells beyond the manifest. Everything is optional: what is absent is said to be not stated, or left out.</summary>
public sealed record CardFacts
{
    /// <summary>The files beside the card; none for the version's own shards.</summary>
    public IReadOnlyList<CardSplit> Splits { get; init; } = [];

    /// <summary>Kind of the files, as <c>load_dataset</c> calls it: <c>parquet</c>, <c>json</c> or <c>webdataset</c>; null for files that need code of their own.</summary>
    public string? Loader { get; init; } = "parquet";

    /// <summary>Tokens of all pages, each once, by <see cref="Tokenizer"/>.</summary>
    public long? Tokens { get; init; }

    /// <summary>Name of the tokenizer that counted.</summary>
    public string? Tokenizer { get; init; }

    /// <summary>Where people ask for the removal of a page: an address of any kind.</summary>
    public string? Contact { get; init; }

    /// <summary>Pages taken out on request, by the block list of the lake.</summary>
    public long? Blocked { get; init; }

    /// <summary>Distributions over the pages: of lengths, of scores.</summary>
    public IReadOnlyList<CardDeciles> Distributions { get; init; } = [];
}
