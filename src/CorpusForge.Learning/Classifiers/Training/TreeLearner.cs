using CorpusForge.Learning.Classifiers.Models;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>Boosted trees: FastTree of ML.NET, or LightGBM.</summary>
internal sealed class TreeLearner : ILearner
{
    private readonly Func<MLContext, int, IEstimator<ITransformer>> trainer;

    private TreeLearner(string name, Func<MLContext, int, IEstimator<ITransformer>> trainer) => (Name, this.trainer) = (name, trainer);

    public string Name { get; }

    public static TreeLearner FastTree(int trees) => new("fast-tree", (context, seed) => context.BinaryClassification.Trainers.FastTree(
        new FastTreeBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(MlRows.Weight),
            NumberOfTrees = trees,
            NumberOfLeaves = 15,
            MinimumExampleCountPerLeaf = 15,
            LearningRate = 0.1,
            NumberOfThreads = 1,
            Seed = seed,
            FeatureFraction = 0.5,
        }));

    public static TreeLearner LightGbm(int trees) => new("lightgbm", (context, seed) => context.BinaryClassification.Trainers.LightGbm(
        new LightGbmBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(MlRows.Weight),
            NumberOfIterations = trees,
            NumberOfLeaves = 15,
            MinimumExampleCountPerLeaf = 15,
            LearningRate = 0.1,
            NumberOfThreads = 1,
            Seed = seed,
            Booster = new GradientBooster.Options { FeatureFraction = 0.5, L2Regularization = 1 },
            Silent = true,
        }));

    public IPredictor Learn(IReadOnlyList<Example> examples, FeatureColumns columns, int seed)
    {
        var context = new MLContext(seed);
        var model = trainer(context, seed).Fit(MlRows.View(context, examples, columns));
        var calibrated = ((ISingleFeaturePredictionTransformer<object>)model).Model as CalibratedModelParametersBase;
        return calibrated?.SubModel switch
        {
            FastTreeBinaryModelParameters fast => Of(columns, fast.TrainedTreeEnsemble),
            LightGbmBinaryModelParameters light => Of(columns, light.TrainedTreeEnsemble),
            _ => throw new InvalidOperationException($"{Name} gave no trees."),
        };
    }

    private static TreePredictor Of(FeatureColumns columns, TreeEnsemble<RegressionTree> ensemble)
    {
        var trees = new TreePredictor.Tree[ensemble.Trees.Count];
        for (var at = 0; at < trees.Length; at++)
        {
            trees[at] = Of(ensemble.Trees[at], ensemble.TreeWeights[at]);
        }

        return new TreePredictor(columns, trees, ensemble.Bias);
    }

    private static TreePredictor.Tree Of(RegressionTree tree, double weight)
    {
        if (tree.CategoricalSplitFlags.Contains(true))
        {
            throw new InvalidOperationException("A split over categories, of which these features have none.");
        }

        return new TreePredictor.Tree(
            [.. tree.NumericalSplitFeatureIndexes], [.. tree.NumericalSplitThresholds], [.. tree.LeftChild], [.. tree.RightChild],
            [.. tree.LeafValues.Select(leaf => leaf * weight)]);
    }
}
