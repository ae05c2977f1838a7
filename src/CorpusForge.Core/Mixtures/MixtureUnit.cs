namespace CorpusForge.Core.Mixtures;

/// <summary>What shares and budgets of a mixture are counted in.</summary>
public enum MixtureUnit
{
    /// <summary>Unicode scalar values of the texts.</summary>
    Characters,

    /// <summary>Tokens by the recipe's tokenizer.</summary>
    Tokens,

    /// <summary>Bytes of the texts as UTF-8.</summary>
    Bytes,

    /// <summary>Pages.</summary>
    Pages,
}
