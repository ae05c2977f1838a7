using System.Globalization;

namespace CorpusForge.Japanese.Scanning;

/// <summary>The kind of each UTF-16 unit, as one table lookup.</summary>
internal static class CharacterKinds
{
    /// <summary>Number of kinds.</summary>
    public const int Count = (int)CharacterKind.Control + 1;

    private static readonly CharacterKind[] Table = Build();

    /// <summary>The kind of a UTF-16 unit.</summary>
    public static CharacterKind Of(char unit) => Table[unit];

    private static CharacterKind[] Build()
    {
        var table = new CharacterKind[char.MaxValue + 1];
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            table[unit] = Of(CharacterClasses.Of((char)unit), (char)unit);
        }

        return table;
    }

    private static CharacterKind Of(CharacterClass known, char unit) => known switch
    {
        CharacterClass.Hiragana => "のにをはたてがとでしれさ".Contains(unit, StringComparison.Ordinal) ? CharacterKind.HiraganaStop : CharacterKind.Hiragana,
        CharacterClass.Katakana => CharacterKind.Katakana,
        CharacterClass.Kanji => unit is '年' or '月' ? CharacterKind.KanjiStop : CharacterKind.Kanji,
        CharacterClass.KanjiLead => CharacterKind.KanjiLead,
        CharacterClass.Kuten => unit is '。' ? CharacterKind.Maru : CharacterKind.OtherKuten,
        CharacterClass.Toten => unit is '、' ? CharacterKind.Toten : CharacterKind.FullWidthComma,
        CharacterClass.HalfWidthStop => CharacterKind.HalfWidthStop,
        CharacterClass.Ellipsis => unit is '・' ? CharacterKind.MiddleDot : CharacterKind.Ellipsis,
        CharacterClass.LineBreak => CharacterKind.LineBreak,
        CharacterClass.Space => CharacterKind.Space,
        _ => OfOther(unit),
    };

    private static CharacterKind OfOther(char unit) => unit switch
    {
        >= '\u3040' and <= '\u309F' => CharacterKind.HiraganaMark,
        '\u30FC' or '\u30FD' or '\u30FE' or '\u30FF' or (>= '\u31F0' and <= '\u31FF') or (>= '\uFF66' and <= '\uFF9F') => CharacterKind.KatakanaMark,
        '{' or '}' => CharacterKind.CurlyBracket,
        '\uFFFD' => CharacterKind.Replacement,
        >= '\uD83C' and <= '\uD83E' => CharacterKind.EmojiLead,
        _ => char.GetUnicodeCategory(unit) switch
        {
            UnicodeCategory.UppercaseLetter => CharacterKind.Capital,
            UnicodeCategory.Control or UnicodeCategory.Format => CharacterKind.Control,
            >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation => CharacterKind.Punctuation,
            >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol => CharacterKind.Symbol,
            _ => CharacterKind.Other,
        },
    };
}
