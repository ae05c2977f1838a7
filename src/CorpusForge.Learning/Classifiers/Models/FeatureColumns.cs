using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>
/// Which features a model reads and how they become columns: dense ones first, then n-grams of characters, then words. An n-gram or word that a
/// page holds has the value 1/√n, n being how many of the model's the page holds, times a weight against the dense ones.
/// </summary>
internal sealed class FeatureColumns
{
    private readonly int[] dense;
    private readonly int[] characters;
    private readonly int[] words;
    private readonly Lazy<int[]?> columnOfCharacters;
    private readonly Lazy<int[]?> columnOfWords;

    /// <param name="dense">Indexes into <see cref="DenseFeatures.Names"/>, ascending.</param>
    /// <param name="characters">Numbers of n-grams, ascending.</param>
    /// <param name="words">Numbers of words, ascending.</param>
    /// <param name="gramScale">What the values of n-grams and words are multiplied by.</param>
    public FeatureColumns(int[] dense, int[] characters, int[] words, float gramScale)
    {
        (this.dense, this.characters, this.words, GramScale) = (dense, characters, words, gramScale);

        // Linear models never ask for a row when they score, and these tables take 4 MB each.
        columnOfCharacters = new Lazy<int[]?>(() => Lookup(characters, CharacterGrams.Count, dense.Length));
        columnOfWords = new Lazy<int[]?>(() => Lookup(words, WordNumbers.Count, dense.Length + characters.Length));
    }

    public int Count => dense.Length + characters.Length + words.Length;

    public ReadOnlySpan<int> Dense => dense;

    public ReadOnlySpan<int> Characters => characters;

    public ReadOnlySpan<int> Words => words;

    public float GramScale { get; }

    /// <summary>Whether the analyser must find the words of a page.</summary>
    public bool ReadsWords => words.Length > 0;

    /// <summary>The columns of a page that are not 0, ascending, and their values.</summary>
    public void Row(ReadOnlySpan<float> denseValues, ReadOnlySpan<int> characterNumbers, ReadOnlySpan<int> wordNumbers, List<int> columns, List<float> values)
    {
        columns.Clear();
        values.Clear();
        for (var at = 0; at < dense.Length; at++)
        {
            if (denseValues[dense[at]] != 0)
            {
                columns.Add(at);
                values.Add(denseValues[dense[at]]);
            }
        }

        AddGrams(characterNumbers, columnOfCharacters.Value, columns, values);
        AddGrams(wordNumbers, columnOfWords.Value, columns, values);
    }

    public void Write(BinaryWriter writer)
    {
        WriteNumbers(writer, dense);
        WriteNumbers(writer, characters);
        WriteNumbers(writer, words);
        writer.Write(GramScale);
    }

    public static FeatureColumns Read(BinaryReader reader) => new(
        ReadNumbers(reader, DenseFeatures.Names.Count), ReadNumbers(reader, CharacterGrams.Count), ReadNumbers(reader, WordNumbers.Count), reader.ReadSingle());

    // Column + 1, so that a fresh array says "none".
    private static int[]? Lookup(int[] numbers, int count, int first)
    {
        if (numbers.Length == 0)
        {
            return null;
        }

        var lookup = new int[count];
        for (var at = 0; at < numbers.Length; at++)
        {
            lookup[numbers[at]] = first + at + 1;
        }

        return lookup;
    }

    private void AddGrams(ReadOnlySpan<int> numbers, int[]? lookup, List<int> columns, List<float> values)
    {
        if (lookup is null)
        {
            return;
        }

        var first = columns.Count;
        foreach (var number in numbers)
        {
            if (lookup[number] != 0)
            {
                columns.Add(lookup[number] - 1);
            }
        }

        var found = columns.Count - first;
        columns.Sort(first, found, null);
        var value = GramScale / MathF.Sqrt(Math.Max(1, found));
        for (var at = 0; at < found; at++)
        {
            values.Add(value);
        }
    }

    private static void WriteNumbers(BinaryWriter writer, int[] numbers)
    {
        writer.Write7BitEncodedInt(numbers.Length);
        var before = -1;
        foreach (var number in numbers)
        {
            writer.Write7BitEncodedInt(number - before);
            before = number;
        }
    }

    private static int[] ReadNumbers(BinaryReader reader, int limit)
    {
        var numbers = new int[reader.ReadCount(1)];
        var before = -1;
        for (var at = 0; at < numbers.Length; at++)
        {
            var step = reader.Read7BitEncodedInt();
            before = step > 0 && step < limit - before ? before + step : throw new InvalidDataException("damaged: it reads a feature beyond those there are");
            numbers[at] = before;
        }

        return numbers;
    }
}
