namespace CorpusForge.Japanese.Normalization;

/// <summary>Where normalization leaves NFKC (UAX #15), and what else it tidies.</summary>
public sealed record NormalizationRules
{
    /// <summary>The sign that 〜 and ～ become.</summary>
    public WaveDash WaveDash { get; init; } = WaveDash.WaveDash;

    /// <summary>
    /// Whether hyphens and dashes behind katakana (サ−バ−, コ-ヒ-) become the long vowel ー, in texts that write more of their long vowels so than
    /// with ー.
    /// </summary>
    public bool LongVowel { get; init; } = true;

    /// <summary>Full-width Latin letters and digits.</summary>
    public Form FullWidthLetters { get; init; } = Form.Expand;

    /// <summary>Full-width punctuation and signs: ！？（），．：；％＆￥.</summary>
    public Form FullWidthSymbols { get; init; } = Form.Keep;

    /// <summary>Circled numbers, letters and kanji: ① Ⓐ ㊤ ㋐.</summary>
    public Form Circled { get; init; } = Form.Keep;

    /// <summary>Words and units written as one character: ㈱ ㍿ ㌔ ㎡ ℡ № ㋿ ⑴ ⒈.</summary>
    public Form SquaredWords { get; init; } = Form.Expand;

    /// <summary>Superscripts, subscripts and fractions: m² H₂O ½.</summary>
    public Form Superscripts { get; init; } = Form.Keep;

    /// <summary>… and ‥, which NFKC writes as dots.</summary>
    public Form Ellipsis { get; init; } = Form.Keep;

    /// <summary>Kangxi radicals and compatibility ideographs, which NFKC writes as the unified ones.</summary>
    public Form CompatibilityIdeographs { get; init; } = Form.Expand;

    /// <summary>Whether the selectors of kanji variants stay. Those of emoji always do.</summary>
    public bool KeepVariationSelectors { get; init; }

    /// <summary>Whether the ideographic space stays within lines; otherwise it becomes a space.</summary>
    public bool KeepIdeographicSpace { get; init; }

    /// <summary>Whether spaces and tabs at the start of a line stay, as program text needs; ideographic spaces there never do.</summary>
    public bool KeepIndent { get; init; } = true;

    /// <summary>Most of one mark of punctuation in a row; 0 for any number.</summary>
    public int PunctuationRun { get; init; } = 3;

    /// <summary>Most of any other character but digits and brackets in a row; 0 for any number.</summary>
    public int CharacterRun { get; init; } = 16;

    /// <summary>Most empty lines in a row.</summary>
    public int BlankLines { get; init; } = 1;
}
