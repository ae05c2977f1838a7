using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>A trained function from features to a number that grows with the probability of the class. Serves all threads.</summary>
internal interface IPredictor
{
    /// <summary>The number, before calibration; log odds for linear models.</summary>
    double Predict(IFeatureValues page);

    /// <summary>Adds what each feature of a page adds to the number, times a weight.</summary>
    void Explain(IFeatureValues page, double weight, Shares shares);

    /// <summary>Writes it; the first byte tells its kind.</summary>
    void Write(BinaryWriter writer);
}
