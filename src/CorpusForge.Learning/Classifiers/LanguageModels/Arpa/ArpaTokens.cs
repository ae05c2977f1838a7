using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Arpa;

/// <summary>
/// Whether a model from elsewhere has tokens that pages are cut into here: single characters, or words as the IPADIC analyser (or MeCab
/// with the same dictionary) writes them. A model of SentencePiece pieces is refused, for it would know next to nothing of a page.
/// </summary>
internal static class ArpaTokens
{
    /// <summary>The share of unknown tokens above which a model is said not to fit a corpus.</summary>
    public const double MostUnknown = 0.5;

    private const char PieceMark = '▁';
    private const double ManyPieces = 0.02;
    private const double ManyLonger = 0.5;

    /// <summary>What is wrong with the tokens, and what to do; null when nothing is.</summary>
    public static string? Fault(LanguageModel model)
    {
        var names = model.Vocabulary.Names[Vocabulary.Markers.Length..];
        int pieces = 0, longer = 0;
        foreach (var name in names)
        {
            pieces += name.Length > 1 && name[0] == PieceMark ? 1 : 0;
            longer += name.Length > 1 && !(name.Length == 2 && char.IsSurrogatePair(name[0], name[1])) ? 1 : 0;
        }

        return pieces > ManyPieces * names.Length
            ? "its tokens are SentencePiece pieces (▁ begins many). Train or take a model of characters or of the analyser's words."
            : model.Tokens == TokenKind.Characters && longer > ManyLonger * names.Length
                ? "most of its tokens have several characters. Set tokens: words."
                : null;
    }
}
