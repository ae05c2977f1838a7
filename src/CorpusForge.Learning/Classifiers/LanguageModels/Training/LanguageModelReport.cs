namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>What training says of a model; kept as model.json beside it. The same data gives the same report.</summary>
public sealed record LanguageModelReport
{
    /// <summary>Always <c>language-model</c>.</summary>
    public string Kind { get; init; } = "language-model";

    /// <summary>SHA-256 of model.bin, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes of model.bin.</summary>
    public required long Bytes { get; init; }

    /// <summary><c>characters</c> or <c>words</c>.</summary>
    public required string Tokens { get; init; }

    /// <summary>Tokens of the longest n-grams.</summary>
    public required int Order { get; init; }

    /// <summary>How many n-grams of each length there are.</summary>
    public required IReadOnlyList<int> Ngrams { get; init; }

    /// <summary>How many different tokens became the unknown one.</summary>
    public required int UnknownTypes { get; init; }

    /// <summary>The text it was trained on; null for an ARPA file taken without any text.</summary>
    public CorpusReport? Corpus { get; init; }

    /// <summary>How it does on pages that it had not seen; null likewise.</summary>
    public HeldOutReport? HeldOut { get; init; }
}
