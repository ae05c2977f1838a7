namespace CorpusForge.Learning.Classifiers.Evaluation.Cards;

/// <summary>Everything that a model card tells.</summary>
public sealed record CardContent
{
    /// <summary>Name of the classifier.</summary>
    public required string Name { get; init; }

    /// <summary>What people wrote.</summary>
    public required CardText Text { get; init; }

    /// <summary>SHA-256 of the model's file.</summary>
    public required string ModelSha256 { get; init; }

    /// <summary>The files read, each <c>NAME sha256:HEX</c>.</summary>
    public IReadOnlyList<string> Hashes { get; init; } = [];

    /// <summary>Texts made up for training, which are in no figure.</summary>
    public int MadeUp { get; init; }

    /// <summary>How the model was made, in words: <c>sdca over dense features, isotonic calibration</c>.</summary>
    public required string Chosen { get; init; }

    /// <summary>What was tried.</summary>
    public IReadOnlyList<CardCandidate> Candidates { get; init; } = [];

    /// <summary>Figures of the model, with links and text alone, and of the baselines, on pages of sites that were held out.</summary>
    public required IReadOnlyList<EvaluationRow> Rows { get; init; }

    /// <summary>Texts that speak of the class without belonging to it; null where none were measured.</summary>
    public HardNegativeReport? HardNegatives { get; init; }

    /// <summary>What must be said of data, split and figures, a sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The command that trains it again.</summary>
    public required string Command { get; init; }
}
