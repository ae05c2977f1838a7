using System.IO.Hashing;
using System.Text;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Storage;

/// <summary>
/// Writes a model.bin. All numbers are little-endian, counts in 7 bits a byte: magic, version, kind of tokens, order, unknown types, vocabulary,
/// quantiles; for each level the count of children of every n-gram before it with the children's tokens as differences, then probabilities and
/// back-off weights, as bytes that choose from a list where there are at most 256 values; at the end XXH128 of all before.
/// </summary>
internal static class ModelWriter
{
    /// <summary>Writes the file, whole or not at all.</summary>
    public static void Write(string path, StoredModel stored)
    {
        var unfinished = path + ".part";
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
        {
            using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
            Write(writer, stored);
            writer.Flush();
            stream.Position = 0;
            var hash = new XxHash128();
            hash.Append(stream);
            stream.Write(hash.GetCurrentHash());
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private static void Write(BinaryWriter writer, StoredModel stored)
    {
        var model = stored.Model;
        writer.Write(StoredModel.Magic);
        writer.Write7BitEncodedInt(StoredModel.Version);
        writer.Write7BitEncodedInt((int)model.Tokens);
        writer.Write7BitEncodedInt(model.Order);
        writer.Write7BitEncodedInt(model.UnknownTypes);
        writer.Write7BitEncodedInt(model.Vocabulary.Count);
        foreach (var name in model.Vocabulary.Names[Vocabulary.Markers.Length..])
        {
            writer.Write(name);
        }

        writer.Write7BitEncodedInt(stored.Quantiles.Values.Count);
        foreach (var value in stored.Quantiles.Values)
        {
            writer.Write(value);
        }

        for (var at = 0; at < model.Order; at++)
        {
            if (at > 0)
            {
                WriteTokens(writer, model.Levels[at - 1], model.Levels[at]);
            }

            WriteNumbers(writer, model.Levels[at].Probability);
            WriteNumbers(writer, model.Levels[at].Backoff);
        }
    }

    private static void WriteTokens(BinaryWriter writer, NgramLevel parents, NgramLevel level)
    {
        writer.Write7BitEncodedInt(level.Count);
        for (var parent = 0; parent < parents.Count; parent++)
        {
            writer.Write7BitEncodedInt(parents.FirstChild[parent + 1] - parents.FirstChild[parent]);
            var before = 0;
            for (var child = parents.FirstChild[parent]; child < parents.FirstChild[parent + 1]; child++)
            {
                writer.Write7BitEncodedInt(level.Tokens[child] - before);
                before = level.Tokens[child];
            }
        }
    }

    private static void WriteNumbers(BinaryWriter writer, float[] numbers)
    {
        var book = CodeBook.Of(numbers);
        writer.Write7BitEncodedInt(numbers.Length);
        writer.Write(book is not null);
        if (book is null)
        {
            Array.ForEach(numbers, writer.Write);
            return;
        }

        writer.Write7BitEncodedInt(book.Length);
        Array.ForEach(book, writer.Write);
        writer.Write(Array.ConvertAll(numbers, number => (byte)Array.BinarySearch(book, number)));
    }
}
