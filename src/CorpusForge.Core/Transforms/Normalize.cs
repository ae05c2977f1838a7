using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Core.Transforms;

/// <summary>Writes title and text in one form, see <see cref="JapaneseNormalizer"/>; the title is one line.</summary>
[Transform("normalize", Origin = "UAX #15 (NFKC) with exceptions for Japanese, this project's")]
public sealed record Normalize : ITransform
{
    [Description("What 〜 and ～ become: wave-dash (U+301C), fullwidth-tilde (U+FF5E) or keep.")]
    public WaveDash WaveDash { get; init; } = WaveDash.WaveDash;

    [Description("Whether hyphens behind katakana become ー in texts that write most long vowels so.")]
    public bool LongVowel { get; init; } = true;

    [Description("Full-width Latin letters and digits: expand to half width, or keep.")]
    public Form FullWidthLetters { get; init; } = Form.Expand;

    [Description("Full-width punctuation and signs such as ！（，％: expand to half width, or keep.")]
    public Form FullWidthSymbols { get; init; } = Form.Keep;

    [Description("Circled numbers, letters and kanji such as ①: expand or keep.")]
    public Form Circled { get; init; } = Form.Keep;

    [Description("Words written as one character, such as ㈱ ㍿ ㌔ ㎡: expand or keep.")]
    public Form SquaredWords { get; init; } = Form.Expand;

    [Description("Superscripts, subscripts and fractions such as ² and ½: expand or keep.")]
    public Form Superscripts { get; init; } = Form.Keep;

    [Description("… and ‥: expand to dots, or keep.")]
    public Form Ellipsis { get; init; } = Form.Keep;

    [Description("Kangxi radicals and compatibility ideographs: expand to unified ones, or keep.")]
    public Form CompatibilityIdeographs { get; init; } = Form.Expand;

    [Description("Whether selectors of kanji variants stay; those of emoji do.")]
    public bool KeepVariationSelectors { get; init; }

    [Description("Whether ideographic spaces within lines stay instead of becoming spaces.")]
    public bool KeepIdeographicSpace { get; init; }

    [Description("Whether spaces and tabs at the start of a line stay; ideographic spaces there go.")]
    public bool KeepIndent { get; init; } = true;

    [Description("Most of one punctuation mark in a row; 0 for any number.")]
    [Range(0, 1000)]
    public int PunctuationRun { get; init; } = 3;

    [Description("Most of any other character but digits and brackets in a row; 0 for any number.")]
    [Range(0, 1000)]
    public int CharacterRun { get; init; } = 16;

    [Description("Most empty lines in a row.")]
    [Range(0, 1000)]
    public int BlankLines { get; init; } = 1;

    public void Apply(PageDraft page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var normalizer = JapaneseNormalizer.Of(Rules);
        page.Title = normalizer.Normalize(page.Title);
        page.Text = normalizer.Normalize(page.Text);
    }

    private NormalizationRules Rules => new()
    {
        WaveDash = WaveDash,
        LongVowel = LongVowel,
        FullWidthLetters = FullWidthLetters,
        FullWidthSymbols = FullWidthSymbols,
        Circled = Circled,
        SquaredWords = SquaredWords,
        Superscripts = Superscripts,
        Ellipsis = Ellipsis,
        CompatibilityIdeographs = CompatibilityIdeographs,
        KeepVariationSelectors = KeepVariationSelectors,
        KeepIdeographicSpace = KeepIdeographicSpace,
        KeepIndent = KeepIndent,
        PunctuationRun = PunctuationRun,
        CharacterRun = CharacterRun,
        BlankLines = BlankLines,
    };
}
