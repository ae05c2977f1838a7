using System.Text;
using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>
/// The file model.bin of a classifier: a mark, the versions of what reads pages, and one model for text alone or two, the second for pages whose
/// links are known. Numbers are little endian; nothing in it tells time or machine.
/// </summary>
internal static class ClassifierFile
{
    private const string Mark = "CorpusForge classifier 1\n";

    /// <summary>What must be the same when a page is read as when the model was trained.</summary>
    public static string FeatureHash { get; } =
        Lake.Storage.ContentKey.Hash(FormattableString.Invariant($"{DenseFeatures.Version} {CharacterGrams.Bits} {CharacterGrams.Longest} {WordNumbers.Version} {Lexicons.Hash}"));

    public static byte[] Write(CalibratedModel text, CalibratedModel? linked)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Encoding.ASCII.GetBytes(Mark));
            writer.Write(FeatureHash);
            writer.Write(linked is not null);
            text.Write(writer);
            linked?.Write(writer);
        }

        return stream.ToArray();
    }

    /// <summary>The models of a file. Throws <see cref="ModelException"/> with the file's name where it cannot be used.</summary>
    public static (CalibratedModel Text, CalibratedModel? Linked) Read(byte[] bytes, string path)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            if (Encoding.ASCII.GetString(reader.ReadBytes(Mark.Length)) != Mark)
            {
                throw new InvalidDataException("no classifier of this version");
            }

            if (reader.ReadString() != FeatureHash)
            {
                throw new InvalidDataException("a classifier trained with other features or lexicons than this version has");
            }

            var hasLinked = reader.ReadBoolean();
            var models = (CalibratedModel.Read(reader), hasLinked ? CalibratedModel.Read(reader) : null);
            return reader.BaseStream.Position == bytes.Length ? models : throw new InvalidDataException("damaged: more stands in it than its models");
        }
        catch (Exception error) when (error is IOException or InvalidDataException or FormatException)
        {
            var problem = error is InvalidDataException ? error.Message : error is EndOfStreamException ? "ends too early" : "damaged";
            throw new ModelException($"{path}: {problem}. Train it again: corpusforge classifier train {Path.GetDirectoryName(path)}", error);
        }
    }
}
