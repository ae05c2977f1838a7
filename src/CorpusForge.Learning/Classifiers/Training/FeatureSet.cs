namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>What a model may read. Those with words are of a slower class: the analyser costs many times the rest.</summary>
public enum FeatureSet
{
    /// <summary>The features with names alone.</summary>
    Dense,

    /// <summary>Those and n-grams of characters.</summary>
    Characters,

    /// <summary>Those and words of the analyser.</summary>
    Words,

    /// <summary>All of them.</summary>
    All,
}
