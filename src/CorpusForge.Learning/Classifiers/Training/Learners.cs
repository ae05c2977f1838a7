namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>The ways of learning with their settings. The numbers were chosen by cross-validation over sites of the affiliate labels.</summary>
internal static class Learners
{
    public static ILearner Of(LearnerKind kind) => kind switch
    {
        LearnerKind.Sdca => LinearLearner.Sdca(1e-4f),
        LearnerKind.LBfgs => LinearLearner.Lbfgs(0, 0.3f),
        LearnerKind.Lightgbm => TreeLearner.LightGbm(100),
        LearnerKind.FastTree => TreeLearner.FastTree(60),
        LearnerKind.Blend => new BlendLearner(LinearLearner.Lbfgs(0, 0.3f), TreeLearner.FastTree(60), 0.5),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
