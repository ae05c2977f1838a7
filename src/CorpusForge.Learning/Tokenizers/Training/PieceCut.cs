namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>How texts are cut before merges are learned: no token reaches over a cut.</summary>
public enum PieceCut
{
    /// <summary>Kanji with the hiragana behind them, katakana, hiragana, letters, up to three digits.</summary>
    Phrase,

    /// <summary>As <see cref="Phrase"/>, but kanji and hiragana apart: no token mixes scripts.</summary>
    Script,

    /// <summary>Runs of letters of all scripts, as GPT-4 cuts: a Japanese sentence up to the next mark is one piece.</summary>
    Gpt4,
}
