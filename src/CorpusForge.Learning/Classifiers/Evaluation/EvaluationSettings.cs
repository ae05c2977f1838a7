namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>What an evaluation is asked for.</summary>
public sealed record EvaluationSettings
{
    /// <summary>Files of labels.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Files of pages, for labels that hold none.</summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>The files that the model was trained from, each <c>NAME sha256:HEX</c>: labels among them are no unseen pages.</summary>
    public IReadOnlyList<string> TrainedFrom { get; init; } = [];

    /// <summary>Whether pages are scored once more with every link taken out.</summary>
    public bool WithoutLinks { get; init; }

    /// <summary>Score from which on a page counts as of the class.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>Confidence of labels that are not measured.</summary>
    public IReadOnlyList<string> Unmeasured { get; init; } = ["low"];

    /// <summary>HojiChar's folder of word lists, for baselines by them; null for none.</summary>
    public string? Lists { get; init; }

    /// <summary>Most pages that are named of each sort of mistake.</summary>
    public int Named { get; init; } = 10;

    /// <summary>Decides the draws behind the intervals.</summary>
    public int Seed { get; init; } = 42;
}
