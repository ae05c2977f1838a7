using System.IO.Hashing;
using System.Text;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Storage;

/// <summary>Reads what <see cref="ModelWriter"/> wrote. Anything else is a <see cref="ModelException"/> that names file and remedy.</summary>
internal sealed class ModelReader
{
    private const int HashLength = 16;

    private readonly BinaryReader reader;

    private ModelReader(BinaryReader reader) => this.reader = reader;

    /// <summary>The model of a file's bytes.</summary>
    /// <param name="bytes">All bytes of the file.</param>
    /// <param name="path">Its path, for errors.</param>
    public static StoredModel Read(byte[] bytes, string path)
    {
        if (!bytes.AsSpan().StartsWith(StoredModel.Magic))
        {
            throw new ModelException($"{path}: no language model of this program. {Remedy(path)}");
        }

        if (bytes.Length < StoredModel.Magic.Length + HashLength || !XxHash128.Hash(bytes.AsSpan(..^HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(^HashLength..)))
        {
            throw new ModelException($"{path}: damaged or cut short, its bytes do not match the hash at their end. {Remedy(path)}");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, StoredModel.Magic.Length, bytes.Length - StoredModel.Magic.Length - HashLength), Encoding.UTF8);
        var version = reader.Read7BitEncodedInt();
        return version == StoredModel.Version
            ? new ModelReader(reader).Model()
            : throw new ModelException(FormattableString.Invariant($"{path}: of version {version}, this program reads {StoredModel.Version}. {Remedy(path)}"));
    }

    /// <summary>What to do about a model that cannot be used.</summary>
    public static string Remedy(string path) =>
        $"Restore the file, or train again: corpusforge classifier train {Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))}";

    private StoredModel Model()
    {
        var (tokens, order, unknownTypes, count) = ((TokenKind)Number(), Number(), Number(), Number());
        var names = new string[count - Vocabulary.Markers.Length];
        for (var at = 0; at < names.Length; at++)
        {
            names[at] = reader.ReadString();
        }

        var quantiles = Floats(Number());
        var levels = new List<NgramLevel> { new([.. Enumerable.Range(0, count)], [], Numbers(), Numbers()) };
        while (levels.Count < order)
        {
            var (children, found) = Children(levels[^1].Count);
            levels[^1] = levels[^1] with { FirstChild = children };
            levels.Add(new NgramLevel(found, [], Numbers(), Numbers()));
        }

        var model = new LanguageModel { Tokens = tokens, Vocabulary = new Vocabulary(names), UnknownTypes = unknownTypes, Levels = levels };
        return new StoredModel(model, new PerplexityQuantiles(quantiles));
    }

    private (int[] FirstChild, int[] Tokens) Children(int parents)
    {
        var (firstChild, tokens, next) = (new int[parents + 1], new int[Number()], 0);
        for (var parent = 0; parent < parents; parent++)
        {
            var token = 0;
            for (var left = Number(); left > 0; left--)
            {
                tokens[next++] = token += Number();
            }

            firstChild[parent + 1] = next;
        }

        return (firstChild, tokens);
    }

    private float[] Numbers()
    {
        var count = Number();
        if (!reader.ReadBoolean())
        {
            return Floats(count);
        }

        var book = Floats(Number());
        return Array.ConvertAll(reader.ReadBytes(count), place => book[place]);
    }

    private float[] Floats(int count)
    {
        var numbers = new float[count];
        for (var at = 0; at < count; at++)
        {
            numbers[at] = reader.ReadSingle();
        }

        return numbers;
    }

    private int Number() => reader.Read7BitEncodedInt();
}
