namespace CorpusForge.Lake.Mixtures;

/// <summary>A sum over pages.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Characters">Characters of their texts (Unicode scalar values).</param>
/// <param name="Bytes">Bytes of their texts as UTF-8.</param>
public sealed record PageTotal(long Pages, long Characters, long Bytes)
{
    /// <summary>Tokens of their texts by the recipe's tokenizer; null where it has none.</summary>
    public long? Tokens { get; init; }

    /// <summary>Both together.</summary>
    public PageTotal Plus(PageTotal other) => Plus(other, 1);

    /// <summary>The sum with another, so many times.</summary>
    public PageTotal Plus(PageTotal other, int times)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Pages + (times * other.Pages), Characters + (times * other.Characters), Bytes + (times * other.Bytes))
        {
            Tokens = (Tokens, other.Tokens) is (null, null) ? null : (Tokens ?? 0) + (times * (other.Tokens ?? 0)),
        };
    }
}
