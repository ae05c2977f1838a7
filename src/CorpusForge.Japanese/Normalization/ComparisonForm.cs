namespace CorpusForge.Japanese.Normalization;

/// <summary>How much of a text's writing a comparison overlooks.</summary>
public enum ComparisonForm
{
    /// <summary>Widths alone: NFKC (UAX #15), everything else as it stands.</summary>
    Width,

    /// <summary>
    /// Letters and digits alone, in NFKC, small letters and hiragana: punctuation, symbols, white space, middle dots and long vowel marks are
    /// overlooked. The marks, because they are written or left out at will (サーバ, サーバー) and as hyphens, which are punctuation (サ－バ－); the
    /// dots, because ジョン・スミス is written with a space and without one too.
    /// </summary>
    Letters,
}
