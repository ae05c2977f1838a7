namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>The ways of learning.</summary>
public enum LearnerKind
{
    /// <summary>Logistic regression by stochastic dual coordinate ascent.</summary>
    Sdca,

    /// <summary>Logistic regression by L-BFGS.</summary>
    LBfgs,

    /// <summary>LightGBM.</summary>
    Lightgbm,

    /// <summary>FastTree of ML.NET.</summary>
    FastTree,

    /// <summary>L-BFGS over all features and FastTree over those with names.</summary>
    Blend,
}
