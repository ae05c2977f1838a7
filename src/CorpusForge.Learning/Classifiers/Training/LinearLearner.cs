using CorpusForge.Learning.Classifiers.Models;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>Logistic regression of ML.NET, by stochastic dual coordinate ascent or by L-BFGS.</summary>
internal sealed class LinearLearner : ILearner
{
    private readonly Func<MLContext, IEstimator<ITransformer>> trainer;

    private LinearLearner(string name, Func<MLContext, IEstimator<ITransformer>> trainer) => (Name, this.trainer) = (name, trainer);

    public string Name { get; }

    public static LinearLearner Sdca(float l2) => new("sdca", context => context.BinaryClassification.Trainers.SdcaLogisticRegression(
        new SdcaLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(MlRows.Weight),
            L2Regularization = l2,
            L1Regularization = 0,
            MaximumNumberOfIterations = 20,
            NumberOfThreads = 1,
            Shuffle = true,
        }));

    public static LinearLearner Lbfgs(float l1, float l2) => new("l-bfgs", context => context.BinaryClassification.Trainers.LbfgsLogisticRegression(
        new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(MlRows.Weight),
            L1Regularization = l1,
            L2Regularization = l2,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-5f,
        }));

    public IPredictor Learn(IReadOnlyList<Example> examples, FeatureColumns columns, int seed)
    {
        var context = new MLContext(seed);
        var model = trainer(context).Fit(MlRows.View(context, examples, columns));
        var calibrated = ((ISingleFeaturePredictionTransformer<object>)model).Model as CalibratedModelParametersBase;
        var linear = calibrated?.SubModel as LinearBinaryModelParameters ?? throw new InvalidOperationException($"{Name} gave no linear model.");
        return new LinearPredictor(columns, [.. linear.Weights], linear.Bias);
    }
}
