namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>The features of one page, however they came about.</summary>
internal interface IFeatureValues
{
    /// <summary>The features with names.</summary>
    ReadOnlySpan<float> Dense { get; }

    /// <summary>Numbers of the different n-grams of characters.</summary>
    ReadOnlySpan<int> Characters { get; }

    /// <summary>Numbers of the different words and pairs of words.</summary>
    ReadOnlySpan<int> Words { get; }
}
