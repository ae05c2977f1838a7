using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>A weight a feature and a bias. A page costs a look-up an n-gram.</summary>
internal sealed class LinearPredictor : IPredictor
{
    public const byte Kind = 1;

    private readonly FeatureColumns columns;
    private readonly float[] weights;
    private readonly float bias;
    private readonly GramWeights? characters;
    private readonly GramWeights? words;

    /// <param name="columns">What it reads.</param>
    /// <param name="weights">A weight a column.</param>
    /// <param name="bias">What every page gets.</param>
    public LinearPredictor(FeatureColumns columns, float[] weights, float bias)
    {
        (this.columns, this.weights, this.bias) = (columns, weights, bias);
        characters = GramWeights.Of(columns.Characters, weights[columns.Dense.Length..^columns.Words.Length], CharacterGrams.Count);
        words = GramWeights.Of(columns.Words, weights[^columns.Words.Length..], WordNumbers.Count);
    }

    public static LinearPredictor Read(BinaryReader reader)
    {
        var columns = FeatureColumns.Read(reader);
        var bias = reader.ReadSingle();
        var weights = new float[ModelCounts.Within(reader, columns.Count, sizeof(float))];
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = reader.ReadSingle();
        }

        return new LinearPredictor(columns, weights, bias);
    }

    public double Predict(IFeatureValues page)
    {
        double sum = bias;
        var dense = columns.Dense.Length == 0 ? default : page.Dense;
        for (var at = 0; at < columns.Dense.Length; at++)
        {
            sum += weights[at] * dense[columns.Dense[at]];
        }

        return sum + (characters is null ? 0 : columns.GramScale * characters.Sum(page.Characters)) + (words is null ? 0 : columns.GramScale * words.Sum(page.Words));
    }

    public void Explain(IFeatureValues page, double weight, Shares shares)
    {
        for (var at = 0; at < columns.Dense.Length; at++)
        {
            var feature = columns.Dense[at];
            if (page.Dense[feature] != 0)
            {
                shares.AddDense(feature, weight * weights[at] * page.Dense[feature]);
            }
        }

        characters?.Explain(page.Characters, weight * columns.GramScale, shares.AddCharacters);
        words?.Explain(page.Words, weight * columns.GramScale, shares.AddWords);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Kind);
        columns.Write(writer);
        writer.Write(bias);
        foreach (var weight in weights)
        {
            writer.Write(weight);
        }
    }
}
