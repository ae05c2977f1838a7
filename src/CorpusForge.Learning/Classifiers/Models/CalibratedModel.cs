using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>A predictor and what turns its numbers into probabilities.</summary>
internal sealed record CalibratedModel(IPredictor Predictor, Calibration Calibration)
{
    /// <summary>The probability of a page.</summary>
    public double Probability(IFeatureValues page) => Calibration.Of(Predictor.Predict(page));

    public void Write(BinaryWriter writer)
    {
        Predictor.Write(writer);
        Calibration.Write(writer);
    }

    public static CalibratedModel Read(BinaryReader reader) => new(Predictors.Read(reader), Calibration.Read(reader));
}
