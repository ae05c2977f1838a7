namespace CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

/// <summary>What a language model predicts.</summary>
public enum TokenKind
{
    /// <summary>
    /// Unicode characters of each line after NFKC, without white space and control characters (<see cref="Japanese.Normalization.TextFolding"/>), so that
    /// width and line layout of a page do not count.
    /// </summary>
    Characters,

    /// <summary>Words of the morphological analyser, each folded in the same way; white space belongs to no word.</summary>
    Words,
}
