namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>How numbers become probabilities.</summary>
public enum CalibrationKind
{
    /// <summary>The better one on held-out scores.</summary>
    Best,

    /// <summary>A rising staircase, by pooling adjacent violators.</summary>
    Isotonic,

    /// <summary>A sigmoid.</summary>
    Platt,
}
