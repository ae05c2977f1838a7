namespace CorpusForge.Lake.Mixtures;

/// <summary>A sum over pages.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Characters">Characters of their texts (Unicode scalar values).</param>
/// <param name="Bytes">Bytes of their texts as UTF-8.</param>
public sealed record PageTotal(long Pages, long Characters, long Bytes)
{
    /// <summary>The sum with one page more.</summary>
    public PageTotal With(long characters, long bytes) => With(1, characters, bytes);

    /// <summary>The sum with one page more, so many times.</summary>
    public PageTotal With(int times, long characters, long bytes) =>
        new(Pages + times, Characters + (times * characters), Bytes + (times * bytes));
}
