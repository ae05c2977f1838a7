using CorpusForge.Japanese.Morphology.Storage;

namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>Compiles a dictionary in IPADIC's layout into the one file that <see cref="IpadicDictionary"/> maps. Same input, same bytes.</summary>
public static class DictionaryCompiler
{
    /// <summary>Compiles the <c>*.csv</c>, <c>matrix.def</c>, <c>char.def</c> and <c>unk.def</c> of a folder, UTF-8 or EUC-JP each.</summary>
    /// <exception cref="InvalidDataException">A file is missing or says what cannot be; the message names file and line.</exception>
    public static CompilationResult Compile(string folder, string output)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidDataException($"{folder}: there is no such folder; it is where the CSVs and .def files of the dictionary lie");
        }

        var matrix = ConnectionMatrix.Read(Path.Combine(folder, "matrix.def"));
        var characters = CharacterDefinition.Read(Path.Combine(folder, "char.def"));
        var unknown = new SourceFile(Path.Combine(folder, "unk.def")).Entries().ToLookup(entry => entry.Surface, StringComparer.Ordinal);
        var words = Words(folder);
        var (image, table) = (new DictionaryImage(), new EntryTable(matrix));
        image.Set<short>(DictionarySection.Connections, matrix.Costs);
        var labels = Labels(words);
        var (categories, units) = new CategoryTable(characters, unknown).Build(labels);
        image.Set<CharacterCategory>(DictionarySection.Categories, categories);
        image.Set<uint>(DictionarySection.Units, units);
        SetWords(image, table, words, labels);
        image.Set<uint>(DictionarySection.UnknownTokens, Pack(table, characters.Categories.Select(category => unknown[category.Name])));
        image.Set<EntryKind>(DictionarySection.Kinds, table.Kinds);
        image.Set<byte>(DictionarySection.PartsOfSpeech, table.PartsOfSpeech);
        image.Set<DictionaryLimits>(DictionarySection.Limits, [new DictionaryLimits
        {
            LeftIds = matrix.LeftIds,
            RightIds = matrix.RightIds,
            EntriesOfASurface = Math.Max(words.Max(word => word.Count()), unknown.Max(template => template.Count())),
            LongestSurface = words.Max(word => word.Key.Length),
            SpaceMask = 1u << characters.SpaceCategory,
        }]);
        var bytes = image.ToBytes();
        File.WriteAllBytes(output, bytes);
        return new CompilationResult(words.Sum(word => word.Count()), words.Count, bytes.Length);
    }

    // Files by name and lines in order: where MeCab's result hangs on the order of equal costs, so does its own compiler's.
    private static List<IGrouping<string, SourceEntry>> Words(string folder)
    {
        var words = Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal)
            .SelectMany(path => new SourceFile(path).Entries())
            .Where(entry => entry.Surface.Length > 0)
            .GroupBy(entry => entry.Surface, StringComparer.Ordinal)
            .OrderBy(word => word.Key, StringComparer.Ordinal)
            .ToList();
        return words.Count > 0 ? words : throw new InvalidDataException($"{folder}: no word in any *.csv");
    }

    private static ushort[] Labels(List<IGrouping<string, SourceEntry>> words)
    {
        var labels = new ushort[char.MaxValue + 1];
        ushort next = 1;
        foreach (var (unit, _) in words.SelectMany(word => word.Key).CountBy(unit => unit).OrderByDescending(count => count.Value).ThenBy(count => count.Key))
        {
            labels[unit] = next++;
        }

        return labels;
    }

    private static void SetWords(DictionaryImage image, EntryTable table, List<IGrouping<string, SourceEntry>> words, ushort[] labels)
    {
        var values = new int[words.Count];
        for (var word = 1; word < words.Count; word++)
        {
            values[word] = values[word - 1] + words[word - 1].Count();
        }

        var forms = FormWriter.Write([.. words.SelectMany(word => word.Reverse())]);
        image.Set<ulong>(DictionarySection.Trie, TrieBuilder.Build([.. words.Select(word => word.Key)], values, labels));
        image.Set<uint>(DictionarySection.Tokens, Pack(table, words));
        image.Set<uint>(DictionarySection.FormIndex, forms.Index);
        image.Set<byte>(DictionarySection.Forms, forms.Forms);
        image.Set<char>(DictionarySection.Alphabet, forms.Alphabet);
        image.Set<byte>(DictionarySection.Endings, forms.Endings);
    }

    private static uint[] Pack(EntryTable table, IEnumerable<IEnumerable<SourceEntry>> words) =>
        [.. words.SelectMany(word => word.Reverse().Select((entry, at) => table.Pack(entry, last: at == word.Count() - 1)))];
}
