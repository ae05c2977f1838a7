using CorpusForge.Core.Tokens;

namespace CorpusForge.Learning.Tokenizers;

/// <summary>A tokenizer that shows its vocabulary.</summary>
public interface IVocabularyTokenizer : ITextTokenizer
{
    /// <summary>What people must know of how it reads: what was assumed, and what of a text does not come back from its tokens.</summary>
    IReadOnlyList<string> Notes { get; }

    /// <summary>A token as people read it: its text, or what of it is no whole character as <c>&lt;0xE3&gt;</c>.</summary>
    string Piece(int id);

    /// <summary>Whether a token stands for a single byte: the alphabet of a byte-level vocabulary, or the fallback of one of characters.</summary>
    bool IsByte(int id);
}
