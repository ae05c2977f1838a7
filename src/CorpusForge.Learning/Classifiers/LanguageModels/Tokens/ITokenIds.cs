namespace CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

/// <summary>Gives tokens numbers.</summary>
internal interface ITokenIds
{
    /// <summary>The number of a token.</summary>
    int IdOf(ReadOnlySpan<char> token);
}
