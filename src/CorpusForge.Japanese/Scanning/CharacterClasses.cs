namespace CorpusForge.Japanese.Scanning;

/// <summary>The class of each UTF-16 unit, as one table lookup.</summary>
public static class CharacterClasses
{
    private static readonly CharacterClass[] Table = Build();

    /// <summary>The class of a UTF-16 unit.</summary>
    public static CharacterClass Of(char unit) => Table[unit];

    private static CharacterClass[] Build()
    {
        var table = new CharacterClass[char.MaxValue + 1];
        Fill('\u3041', '\u3096', CharacterClass.Hiragana);
        Fill('\u30A1', '\u30FA', CharacterClass.Katakana);
        Fill('\u3400', '\u9FFF', CharacterClass.Kanji);
        Fill('\uF900', '\uFAFF', CharacterClass.Kanji);
        Set("々〇〻", CharacterClass.Kanji);
        Fill('\uD840', '\uD88D', CharacterClass.KanjiLead);
        Set("。．！？", CharacterClass.Kuten);
        Set("、，", CharacterClass.Toten);
        Set("!?", CharacterClass.HalfWidthStop);
        Set("・…", CharacterClass.Ellipsis);
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            if (char.IsWhiteSpace((char)unit))
            {
                table[unit] = CharacterClass.Space;
            }
        }

        Set("\n\r", CharacterClass.LineBreak);
        return table;

        void Fill(char first, char last, CharacterClass value) => table.AsSpan(first, last - first + 1).Fill(value);

        void Set(string units, CharacterClass value)
        {
            foreach (var unit in units)
            {
                table[unit] = value;
            }
        }
    }
}
