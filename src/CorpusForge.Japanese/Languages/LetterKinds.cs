using System.Text;

namespace CorpusForge.Japanese.Languages;

/// <summary>
/// The kind of each UTF-16 unit, as one table lookup. Which forms of a Han character belong to which language is taken from the character
/// sets made for it: JIS X 0208 levels 1 and 2, GB 2312, Big5.
/// </summary>
internal static class LetterKinds
{
    // What makes up a tenth of Chinese prose. Of these Japanese has the first line in compounds (目的, 是非, 在庫), the second hardly at all.
    private const string Particles = "的是在了我他也而",
        ChineseWords = "你您她们們这這么麼吗嗎呢吧啊哪很没沒还還给让讓谁怎啦嘛哦喔咱跟您";

    private static readonly LetterKind[] Table = Build();

    /// <summary>The kind of a UTF-16 unit.</summary>
    public static LetterKind Of(char unit) => Table[unit];

    private static LetterKind[] Build()
    {
        var table = new LetterKind[char.MaxValue + 1];
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            table[unit] = char.IsLetter((char)unit) ? LetterKind.Other : char.IsWhiteSpace((char)unit) ? LetterKind.Space : LetterKind.Neutral;
        }

        Fill('A', 'Z', LetterKind.Latin);
        Fill('a', 'z', LetterKind.Latin);
        Fill('\u00C0', '\u024F', LetterKind.Latin);
        Fill('\u1E00', '\u1EFF', LetterKind.Latin);
        (table['×'], table['÷']) = (LetterKind.Neutral, LetterKind.Neutral);
        Fill('\u3041', '\u3096', LetterKind.Hiragana);
        Fill('\u309D', '\u309F', LetterKind.Hiragana);
        table['の'] = LetterKind.No;
        Fill('\u30A1', '\u30FA', LetterKind.Katakana);
        Fill('\u30FC', '\u30FF', LetterKind.Katakana);
        Fill('\u31F0', '\u31FF', LetterKind.Katakana);
        Fill('\uFF66', '\uFF9F', LetterKind.Katakana);
        Fill('\u1100', '\u11FF', LetterKind.Hangul);
        Fill('\u3131', '\u318E', LetterKind.Hangul);
        Fill('\uAC00', '\uD7A3', LetterKind.Hangul);
        Fill('\u3105', '\u312F', LetterKind.Bopomofo);
        Fill('\uFF21', '\uFF3A', LetterKind.Neutral);
        Fill('\uFF41', '\uFF5A', LetterKind.Neutral);
        Fill('\u3400', '\u9FFF', LetterKind.Shared);
        Fill('\uF900', '\uFAFF', LetterKind.Shared);
        Fill('\uD840', '\uD88D', LetterKind.Shared);
        (table['々'], table['〆']) = (LetterKind.OfJapanese, LetterKind.OfJapanese);
        SortHan(table);
        Set(Particles, LetterKind.Particle);
        Set(ChineseWords, LetterKind.OfChinese);
        return table;

        void Fill(char first, char last, LetterKind kind) => table.AsSpan(first, last - first + 1).Fill(kind);

        void Set(string units, LetterKind kind)
        {
            foreach (var unit in units)
            {
                table[unit] = kind;
            }
        }
    }

    private static void SortHan(LetterKind[] table)
    {
        var (level1, level2) = (Members(20932, 0xB0, 0xCF, 0xA1), Members(20932, 0xD0, 0xF4, 0xA1));
        var (simplified, traditional) = (Members(936, 0xB0, 0xF7, 0xA1), Members(950, 0xA4, 0xF9, 0x40));
        for (var unit = '\u4E00'; unit <= '\u9FFF'; unit++)
        {
            table[unit] = (level1[unit], level2[unit], simplified[unit], traditional[unit]) switch
            {
                (true, _, false, false) => LetterKind.OfJapanese,
                (true, _, false, true) => LetterKind.NotSimplified,
                (true, _, true, false) => LetterKind.NotTraditional,
                (false, true, false, true) => LetterKind.Old,
                (false, false, true, _) or (false, false, _, true) or (false, true, true, false) => LetterKind.OfChinese,
                _ => LetterKind.Shared,
            };
        }
    }

    /// <summary>The Han characters of the rows of a code page.</summary>
    private static bool[] Members(int codePage, int firstLead, int lastLead, int firstTrail)
    {
        var page = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var members = new bool[char.MaxValue + 1];
        for (var lead = firstLead; lead <= lastLead; lead++)
        {
            for (var trail = firstTrail; trail <= 0xFE; trail++)
            {
                if (page.GetString([(byte)lead, (byte)trail]) is [var unit and >= '\u4E00' and <= '\u9FFF'])
                {
                    members[unit] = true;
                }
            }
        }

        return members;
    }
}
