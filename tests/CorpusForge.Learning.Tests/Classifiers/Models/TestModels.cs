using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Tests.Classifiers.Models;

/// <summary>Small models with made-up numbers.</summary>
internal static class TestModels
{
    public static FeatureColumns Columns(int seed, bool words = true)
    {
        var dice = new Random(seed);
        return new FeatureColumns([0, 2, 5, DenseFeatures.Names.Count - 1], Some(CharacterGrams.Count), words ? Some(WordNumbers.Count) : [], 4);

        int[] Some(int count) => [.. Enumerable.Range(0, 700).Select(_ => dice.Next(2000)).Concat([0, 63, 64, count - 1]).Distinct().Order()];
    }

    public static float[] Weights(int count, int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (dice.NextSingle() * 4) - 2)];
    }

    public static LinearPredictor Linear(int seed, bool words = true)
    {
        var columns = Columns(seed, words);
        return new LinearPredictor(columns, Weights(columns.Count, seed), -0.25f);
    }

    /// <summary>Feature 2 above 0.5: feature 5 above 0.25 gives 4, else 2; below: 1. And a tree of one leaf.</summary>
    public static TreePredictor Trees() => new(
        new FeatureColumns([2, 5], [], [], 1),
        [new TreePredictor.Tree([0, 1], [0.5f, 0.25f], [~0, ~1], [1, ~2], [1, 2, 4]), new TreePredictor.Tree([], [], [], [], [0.125])],
        0.5);

    public static CalibratedModel Calibrated(IPredictor predictor) => new(predictor, new Calibration([-1, 0, 3], [0.1, 0.5, 0.9]));

    public static byte[] Bytes(bool words = true) =>
        ClassifierFile.Write(Calibrated(new BlendPredictor(Linear(1, words), Trees(), 0.5)), Calibrated(Trees()));
}
