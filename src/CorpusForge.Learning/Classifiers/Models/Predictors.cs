namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>Reads predictors of any kind.</summary>
internal static class Predictors
{
    public static IPredictor Read(BinaryReader reader) => reader.ReadByte() switch
    {
        LinearPredictor.Kind => LinearPredictor.Read(reader),
        TreePredictor.Kind => TreePredictor.Read(reader),
        BlendPredictor.Kind => Blend(reader),
        var kind => throw new InvalidDataException($"a model of kind {kind}, which this version does not know"),
    };

    private static BlendPredictor Blend(BinaryReader reader)
    {
        var share = reader.ReadDouble();
        return new BlendPredictor(Read(reader), Read(reader), share);
    }
}
