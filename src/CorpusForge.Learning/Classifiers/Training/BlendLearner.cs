using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>
/// A linear model over everything and boosted trees over the features with names, their log odds added: the trees bend where words and shape
/// depend on each other, the linear model knows the n-grams.
/// </summary>
internal sealed class BlendLearner(ILearner linear, ILearner trees, double treeShare) : ILearner
{
    public string Name => "blend";

    public IPredictor Learn(IReadOnlyList<Example> examples, FeatureColumns columns, int seed)
    {
        if (columns.Dense.IsEmpty)
        {
            return linear.Learn(examples, columns, seed);
        }

        var dense = new FeatureColumns(columns.Dense.ToArray(), [], [], columns.GramScale);
        return new BlendPredictor(linear.Learn(examples, columns, seed), trees.Learn(examples, dense, seed), treeShare);
    }
}
