namespace CorpusForge.Core.Dedup.Substrings;

/// <summary>A string over whole numbers from 0.</summary>
internal interface ISymbols
{
    /// <summary>Number of symbols.</summary>
    int Length { get; }

    /// <summary>The symbol at a place.</summary>
    int this[int at] { get; }
}
