namespace CorpusForge.Japanese.Normalization;

/// <summary>Which characters may be shortened where they stand in a row.</summary>
internal static class CharacterRuns
{
    // Stars are no marks: ★★★★☆ is a verdict.
    private const string Marks = "！？!?。、．，.…‥・〜～~ー―—–─━＝=-－_＿*＊♪♡♥❤";

    // Digits mean what they say, brackets and the like have a meaning in program text.
    private const string Free = "0123456789０１２３４５６７８９(){}[]<>（）｛｝［］＜＞#/\\|;:,\"'`\n\t \u3000";

    private static readonly byte[] Kinds = Build();

    /// <summary>Most units of one kind in a row; 0 for any number.</summary>
    public static int Limit(char unit, NormalizationRules rules) => Kinds[unit] switch
    {
        0 => rules.CharacterRun,
        1 => rules.PunctuationRun,
        _ => 0,
    };

    private static byte[] Build()
    {
        var kinds = new byte[char.MaxValue + 1];
        Set(Marks, 1);
        Set(Free, 2);
        kinds.AsSpan(0xD800, 0x800).Fill(2);
        return kinds;

        void Set(string units, byte kind)
        {
            foreach (var unit in units)
            {
                kinds[unit] = kind;
            }
        }
    }
}
