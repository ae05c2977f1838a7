namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>Reads predictors of any kind.</summary>
internal static class Predictors
{
    public static IPredictor Read(BinaryReader reader) => reader.ReadByte() switch
    {
        BlendPredictor.Kind => Blend(reader),
        var kind => Single(kind, reader),
    };

    private static IPredictor Single(byte kind, BinaryReader reader) => kind switch
    {
        LinearPredictor.Kind => LinearPredictor.Read(reader),
        TreePredictor.Kind => TreePredictor.Read(reader),
        _ => throw new InvalidDataException($"a model of kind {kind}, which this version does not know"),
    };

    // A blend of blends is never written, and a file full of them would overflow the stack.
    private static BlendPredictor Blend(BinaryReader reader)
    {
        var share = reader.ReadDouble();
        return new BlendPredictor(Single(reader.ReadByte(), reader), Single(reader.ReadByte(), reader), share);
    }
}
