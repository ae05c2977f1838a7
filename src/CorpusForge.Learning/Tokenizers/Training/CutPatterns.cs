using CorpusForge.Learning.Tokenizers.Splitting;

namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>
/// The patterns of the cuts. Those of this project name their characters one by one and ask for no Unicode property and no script, so that every program
/// and every version of Unicode reads them alike; whatever lies beyond the basic plane falls into the last set, as a character or as two halves.
/// </summary>
internal static class CutPatterns
{
    // By number: editors that normalise would turn the compatibility ideographs, from U+F900 on, into others.
    private const string Kanji = "\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF々〆〇";

    // With the marks of voicing, apart (NFD) and halfwidth, and the prolonged sound mark, which follows both kinds of kana.
    private const string Hiragana = "ぁ-ゟー";
    private const string Katakana = "ァ-ヺー-ヿㇰ-ㇿｦ-ﾟ\u3099\u309A";

    // One of them goes with what follows, as with GPT-4.
    private const string Marks = "、。，．・：；！？「」『』（）【】";

    // Latin, and the scripts from Greek to the Greek extensions, Glagolitic to Cyrillic, Yi to Hangul; without the space of Ogham.
    private const string Letters = "A-Za-zªµºÀ-ÖØ-öø-\u167F\u1681-\u1FFF\u2C00-\u2DFF\uA000-\uD7A3Ａ-Ｚａ-ｚ";
    private const string Digits = "0-9０-９";

    private const string Rest = " ?[" + Letters + "]+|[" + Digits + "]{1,3}| ?[^\\s" + Kanji + Hiragana + Katakana + Letters + Digits + "]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

    /// <summary>The pattern of a cut.</summary>
    public static string Of(PieceCut cut) => cut switch
    {
        PieceCut.Phrase => $"[{Marks}]?(?:[{Kanji}]{{1,16}}[{Hiragana}]{{0,16}}|[{Katakana}]{{1,16}}[{Hiragana}]{{0,16}}|[{Hiragana}]{{1,16}})|{Rest}",
        PieceCut.Script => $"[{Kanji}]{{1,8}}|[{Katakana}]{{1,16}}|[{Hiragana}]{{1,16}}|{Rest}",
        PieceCut.Gpt4 => KnownPatterns.Cl100k,
        _ => throw new ArgumentOutOfRangeException(nameof(cut), cut, "No such cut."),
    };
}
