namespace CorpusForge.Japanese.Languages;

/// <summary>How much of each language there is, in letters; three Latin letters are one.</summary>
internal struct Weights
{
    // A text of Japanese with its product names, code and addresses has this much Japanese.
    private const double Enough = 0.4, Some = 0.15;

    public double Japanese;
    public double Chinese;
    public double Korean;
    public double Latin;
    public double Other;

    public readonly double All => Japanese + Chinese + Korean + Latin + Other;

    /// <summary>The language that prevails.</summary>
    public readonly Language Language()
    {
        if (All == 0)
        {
            return Languages.Language.None;
        }

        // Latin and Other may stand within the rest, the three not within each other.
        var most = Math.Max(Japanese, Math.Max(Chinese, Korean));
        var asian = Japanese + Chinese + Korean;
        if (most >= Enough * All && most >= 0.7 * asian)
        {
            return most == Japanese ? Languages.Language.Japanese : most == Chinese ? Languages.Language.Chinese : Languages.Language.Korean;
        }

        return asian >= Some * All ? Languages.Language.Mixed : Latin >= Other ? Languages.Language.Latin : Languages.Language.Other;
    }

    public void Add(in Weights other)
    {
        Japanese += other.Japanese;
        Chinese += other.Chinese;
        Korean += other.Korean;
        Latin += other.Latin;
        Other += other.Other;
    }
}
