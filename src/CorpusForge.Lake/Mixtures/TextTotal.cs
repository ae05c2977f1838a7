namespace CorpusForge.Lake.Mixtures;

/// <summary>What one pass over the texts found in them.</summary>
/// <param name="Pages">Pages that held any of it.</param>
/// <param name="Units">Lines, paragraphs or passages found, each time it stood anywhere.</param>
/// <param name="Characters">Their characters, line feeds left out.</param>
public sealed record TextTotal(long Pages, long Units, long Characters)
{
    /// <summary>Whether it was taken out of the texts; where not, it was counted only.</summary>
    public bool Removed { get; init; }

    /// <summary>Nothing found.</summary>
    public static TextTotal None { get; } = new(0, 0, 0);

    /// <summary>The total with one more page; the same where the page held nothing.</summary>
    public TextTotal With(long units, long characters) => units == 0 ? this : this with { Pages = Pages + 1, Units = Units + units, Characters = Characters + characters };

    /// <summary>Both together.</summary>
    public TextTotal Plus(TextTotal other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Pages = Pages + other.Pages, Units = Units + other.Units, Characters = Characters + other.Characters };
    }
}
