namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>How a model's numbers are stored.</summary>
public enum ModelPrecision
{
    /// <summary>Four bytes each.</summary>
    Full,

    /// <summary>One byte each, for 256 values chosen for every n-gram length: probabilities sum to one within a percent or so.</summary>
    Compact,
}
