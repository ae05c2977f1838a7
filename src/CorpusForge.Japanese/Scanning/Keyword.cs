namespace CorpusForge.Japanese.Scanning;

/// <summary>A word of a list and what may stand beside it.</summary>
/// <param name="List">Number of its list.</param>
/// <param name="Text">The word, ASCII in lower case.</param>
/// <param name="Neighbours">What must not touch it.</param>
internal readonly record struct Keyword(int List, string Text, KeywordNeighbours Neighbours)
{
    /// <summary>The word of a list, with the rule that its letters ask for.</summary>
    public static Keyword Of(int list, string word)
    {
        var text = string.Create(word.Length, word, static (target, source) =>
        {
            for (var at = 0; at < target.Length; at++)
            {
                target[at] = Fold(source[at]);
            }
        });
        return new Keyword(list, text, text.All(IsKatakana) ? KeywordNeighbours.NoKatakana
            : text.All(char.IsAscii) ? KeywordNeighbours.NoLatin
            : KeywordNeighbours.Any);
    }

    /// <summary>A unit as words are compared: ASCII capitals as small letters.</summary>
    public static char Fold(char unit) => unit is >= 'A' and <= 'Z' ? (char)(unit | 0x20) : unit;

    /// <summary>Whether what stands beside a match allows it.</summary>
    public bool Allows(ReadOnlySpan<char> text, int start, int end) => Neighbours switch
    {
        KeywordNeighbours.NoKatakana => (start == 0 || !IsKatakana(text[start - 1])) && (end == text.Length || !IsKatakana(text[end])),
        KeywordNeighbours.NoLatin => (start == 0 || !IsLatin(text[start - 1])) && (end == text.Length || !IsLatin(text[end])),
        _ => true,
    };

    // ァ to ヴ and ー, as HojiChar and llm-jp have it.
    private static bool IsKatakana(char unit) => unit is (>= 'ァ' and <= 'ヴ') or 'ー';

    private static bool IsLatin(char unit) => char.IsAsciiLetterOrDigit(unit);
}
