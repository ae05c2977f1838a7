namespace CorpusForge.Core.Tokens;

/// <summary>Cuts texts into the tokens of one vocabulary. Safe to use from several threads; equal texts give equal tokens on every machine.</summary>
public interface ITextTokenizer
{
    /// <summary>What people call it: the name of its folder or file.</summary>
    string Name { get; }

    /// <summary>Hash of everything that decides which tokens come out, 32 lower-case hex digits: equal keys, equal tokens.</summary>
    string Key { get; }

    /// <summary>Number of ids, special tokens included: every id lies in 0 (inclusive) to this (exclusive).</summary>
    int VocabularySize { get; }

    /// <summary>Id of the token that ends a document; null where the vocabulary has none.</summary>
    int? EndOfText { get; }

    /// <summary>Number of tokens of a text, none added in front or behind.</summary>
    int Count(string text);

    /// <summary>Appends the ids of a text's tokens, none added in front or behind; special tokens spelt out in the text are plain text.</summary>
    void Encode(string text, List<int> ids);

    /// <summary>The text of ids. Throws <see cref="ArgumentOutOfRangeException"/> for an id beyond the vocabulary.</summary>
    string Decode(IReadOnlyList<int> ids);
}
