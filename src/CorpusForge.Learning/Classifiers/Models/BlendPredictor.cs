using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>The sum of two predictors, the second one weighted.</summary>
internal sealed class BlendPredictor(IPredictor first, IPredictor second, double share) : IPredictor
{
    public const byte Kind = 3;

    public double Predict(IFeatureValues page) => first.Predict(page) + (share * second.Predict(page));

    public void Explain(IFeatureValues page, double weight, Shares shares)
    {
        first.Explain(page, weight, shares);
        second.Explain(page, weight * share, shares);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Kind);
        writer.Write(share);
        first.Write(writer);
        second.Write(writer);
    }
}
