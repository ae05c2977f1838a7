using System.Globalization;

namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>char.def: the categories, and for every UTF-16 unit its categories, the leading one first.</summary>
internal sealed class CharacterDefinition
{
    private const string Default = "DEFAULT";
    private const string Space = "SPACE";

    // As many as MeCab holds in its bits.
    private const int MaxCategories = 18;
    private const int MaxLength = 15;
    private readonly List<CategoryRules> categories = [];
    private readonly int[][] units = new int[char.MaxValue + 1][];

    private CharacterDefinition()
    {
    }

    /// <summary>The categories in the file's order.</summary>
    public IReadOnlyList<CategoryRules> Categories => categories;

    /// <summary>The place of SPACE among them.</summary>
    public int SpaceCategory => Find(Space);

    /// <summary>The categories of a unit. Surrogates have those of U+0000, as MeCab gives to everything beyond the basic plane.</summary>
    public int[] Of(char unit) => units[char.IsSurrogate(unit) ? 0 : unit];

    public static CharacterDefinition Read(string path)
    {
        var (source, definition, ranges) = (new SourceFile(path), new CharacterDefinition(), new List<(int Line, string[] Fields)>());
        foreach (var (number, text) in source.Lines())
        {
            var fields = text.Split('#')[0].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 1 && fields[0].StartsWith("0x", StringComparison.Ordinal))
            {
                ranges.Add((number, fields));
            }
            else if (fields.Length > 0)
            {
                definition.categories.Add(Rules(fields) ?? throw source.Wrong(number, "expected name, invoke (0, 1), group (0, 1), length (0 to 15)"));
            }
        }

        if (definition.Find(Default) < 0 || definition.Find(Space) < 0 || definition.categories.Count > MaxCategories)
        {
            throw source.Wrong(1, FormattableString.Invariant($"needs the categories {Default} and {Space}, and has room for {MaxCategories}"));
        }

        Array.Fill(definition.units, [definition.Find(Default)]);
        ranges.ForEach(range => definition.Apply(source, range.Line, range.Fields));
        return definition;
    }

    // A later line overrules an earlier one.
    private void Apply(SourceFile source, int line, string[] fields)
    {
        var bounds = fields[0].Split("..");
        var names = fields[1..].Select(Find).ToArray();
        if (names.Contains(-1) || bounds.Length > 2 || !Code(bounds[0], out var first) || !Code(bounds[^1], out var last) || last < first)
        {
            throw source.Wrong(line, "expected 0xFFFF or 0xFFFF..0xFFFF and names of categories");
        }

        units.AsSpan(first, last - first + 1).Fill(names);
    }

    private static bool Code(string text, out int code) =>
        int.TryParse(text.AsSpan(Math.Min(2, text.Length)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code) && code <= char.MaxValue;

    private static CategoryRules? Rules(string[] fields) =>
        fields is [var name, "0" or "1", "0" or "1", var length]
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most <= MaxLength
            ? new CategoryRules(name, fields[1] == "1", fields[2] == "1", most)
            : null;

    private int Find(string name) => categories.FindIndex(category => category.Name == name);
}
