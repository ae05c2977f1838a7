namespace CorpusForge.Japanese.Normalization;

/// <summary>Which of the two signs for a range and a drawn-out vowel is written: CP932 decodes to one, EUC-JP to the other.</summary>
public enum WaveDash
{
    /// <summary>〜 U+301C.</summary>
    WaveDash,

    /// <summary>～ U+FF5E.</summary>
    FullwidthTilde,

    /// <summary>Both stay as they are.</summary>
    Keep,
}
