namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>Reads counts of model files, none of which may be larger than what is left of the file: a damaged one must not ask for memory.</summary>
internal static class ModelCounts
{
    /// <summary>A count of things of at least so many bytes each.</summary>
    public static int ReadCount(this BinaryReader reader, int bytesEach) => Within(reader, reader.Read7BitEncodedInt(), bytesEach);

    /// <summary>A count that was read elsewhere.</summary>
    public static int Within(BinaryReader reader, int count, int bytesEach) =>
        count >= 0 && (long)count * bytesEach <= reader.BaseStream.Length - reader.BaseStream.Position
            ? count
            : throw new InvalidDataException("damaged: it announces more than it holds");
}
