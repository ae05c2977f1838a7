using CorpusForge.Japanese.Morphology.Storage;

namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>Numbers the combinations of categories that characters have.</summary>
/// <param name="characters">char.def.</param>
/// <param name="unknown">unk.def by category.</param>
internal sealed class CategoryTable(CharacterDefinition characters, ILookup<string, SourceEntry> unknown)
{
    private readonly List<CharacterCategory> combinations = [];

    /// <summary>The combinations, and for each unit its trie label below and the number of its combination above.</summary>
    public (CharacterCategory[] Combinations, uint[] Units) Build(ushort[] labels)
    {
        var templates = new int[characters.Categories.Count];
        for (var category = 0; category < templates.Length; category++)
        {
            var count = unknown[characters.Categories[category].Name].Count();
            if (count == 0)
            {
                throw new InvalidDataException($"unk.def has no line for the category {characters.Categories[category].Name}");
            }

            if (category + 1 < templates.Length)
            {
                templates[category + 1] = templates[category] + count;
            }
        }

        var units = new uint[char.MaxValue + 1];
        for (var unit = 0; unit < units.Length; unit++)
        {
            units[unit] = labels[unit] | ((uint)Number(characters.Of((char)unit), templates) << 16);
        }

        return ([.. combinations], units);
    }

    private int Number(int[] categories, int[] templates)
    {
        var rules = characters.Categories[categories[0]];
        var combination = new CharacterCategory
        {
            Mask = categories.Aggregate(0u, (mask, category) => mask | (1u << category)),
            FirstTemplate = templates[categories[0]],
            Invoke = rules.Invoke ? (byte)1 : (byte)0,
            Group = rules.Group ? (byte)1 : (byte)0,
            Length = (byte)rules.Length,
            Kanji = rules.Name is "KANJI" or "KANJINUMERIC" ? (byte)1 : (byte)0,
        };
        var number = combinations.IndexOf(combination);
        if (number < 0)
        {
            number = combinations.Count;
            combinations.Add(combination);
        }

        return number;
    }
}
