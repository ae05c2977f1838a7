namespace CorpusForge.Engine.Stages;

/// <summary>
/// The verdicts a page can have, as small numbers: 0 kept, then the recipe's rules in order, then the fixed ones.
/// </summary>
internal sealed class Verdicts
{
    public const byte Kept = 0;

    private readonly string[] names;

    public Verdicts(IReadOnlyList<string> rules)
    {
        names = ["kept", .. rules, "period", "contaminated", "url", "exact", "near", "sample", "weight", "blocked"];
        Period = (byte)(rules.Count + 1);
    }

    public byte Period { get; }

    public byte Contaminated => (byte)(Period + 1);

    public byte Url => (byte)(Period + 2);

    public byte Exact => (byte)(Period + 3);

    public byte Near => (byte)(Period + 4);

    public byte Sample => (byte)(Period + 5);

    public byte Weight => (byte)(Period + 6);

    /// <summary>Under an order of the lake's block list.</summary>
    public byte Blocked => (byte)(Period + 7);

    /// <summary>All but kept, in the order in which they are asked.</summary>
    public IEnumerable<byte> InOrder => [Blocked, .. Enumerable.Range(1, Weight).Select(verdict => (byte)verdict)];

    public int Count => names.Length;

    /// <summary>The verdict of the rule at an index of the recipe's list.</summary>
    public static byte Rule(int index) => (byte)(index + 1);

    /// <summary>Name of a verdict: of the rule or level, <c>kept</c> for a kept page.</summary>
    public string Name(byte verdict) => names[verdict];

    /// <summary>Whether a page of this verdict was refused for a value.</summary>
    public bool HasValue(byte verdict) => verdict == Contaminated || (verdict > Kept && verdict < Period);

    public bool IsDuplicate(byte verdict) => verdict >= Url && verdict <= Near;
}
