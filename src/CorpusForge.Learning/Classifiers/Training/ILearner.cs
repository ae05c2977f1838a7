using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>A way to learn from examples. Deterministic: one thread, one seed.</summary>
internal interface ILearner
{
    /// <summary>Its name in classifier.yaml and cards.</summary>
    string Name { get; }

    /// <summary>Learns.</summary>
    IPredictor Learn(IReadOnlyList<Example> examples, FeatureColumns columns, int seed);
}
