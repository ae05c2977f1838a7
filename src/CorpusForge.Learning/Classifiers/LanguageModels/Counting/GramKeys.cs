using System.Numerics;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Counting;

/// <summary>
/// An n-gram as one number of 128 bits: its last token in the highest bits, then the one before, and so on, and the site in the lowest.
/// Sorted, they are in the order of the trie. A place before a line's begin is 0, tokens count from 1.
/// </summary>
internal readonly struct GramKeys
{
    private readonly int order;
    private readonly int tokenBits;
    private readonly int siteBits;

    public GramKeys(int order, int vocabulary, int sites)
    {
        (this.order, tokenBits, siteBits) = (order, BitsOf(vocabulary), sites == 0 ? 0 : BitsOf(sites - 1));
        Fits = (order * tokenBits) + siteBits <= 128;
    }

    /// <summary>Whether so many tokens and sites fit.</summary>
    public bool Fits { get; }

    /// <summary>The key of a line's begin.</summary>
    public UInt128 First(int token) => (UInt128)(uint)(token + 1) << ((order - 1) * tokenBits);

    /// <summary>The key one token later, without site.</summary>
    public UInt128 Next(UInt128 key, int token) => (key >> tokenBits) | First(token);

    /// <summary>The key with a site.</summary>
    public UInt128 With(UInt128 key, int site) => (key << siteBits) | (uint)site;

    /// <summary>The site of a key.</summary>
    public int SiteOf(UInt128 key) => (int)((ulong)key & ((1UL << siteBits) - 1));

    /// <summary>The token so many places before the last one; negative before a line's begin.</summary>
    public int Token(UInt128 key, int back) =>
        (int)((ulong)(key >> (siteBits + ((order - 1 - back) * tokenBits))) & ((1UL << tokenBits) - 1)) - 1;

    /// <summary>The key of an n-gram without its first token; the key has no site.</summary>
    public UInt128 Parent(UInt128 key, int length) => key & (UInt128.MaxValue << ((order - length + 1) * tokenBits));

    /// <summary>The key of an n-gram without its last token; the key has no site.</summary>
    public UInt128 Context(UInt128 key) => (key << tokenBits) & (UInt128.MaxValue >> (128 - (order * tokenBits)));

    /// <summary>How many tokens, counted from the last, two keys share.</summary>
    public int Shared(UInt128 left, UInt128 right)
    {
        var differing = (left ^ right) >> siteBits;
        return differing == 0 ? order : ((int)UInt128.LeadingZeroCount(differing) - (128 - (order * tokenBits))) / tokenBits;
    }

    private static int BitsOf(int most) => Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)most));
}
