namespace CorpusForge.Lake.Mixtures;

/// <summary>What one pass over the texts found in them.</summary>
/// <param name="Pages">Pages that held any of it.</param>
/// <param name="Units">Lines, paragraphs or passages found, each time it stood anywhere.</param>
/// <param name="Characters">Their characters, line feeds left out.</param>
public sealed record TextTotal(long Pages, long Units, long Characters)
{
    /// <summary>Nothing found.</summary>
    public static TextTotal None { get; } = new(0, 0, 0);

    /// <summary>The total with one more page; the same where the page held nothing.</summary>
    public TextTotal With(long units, long characters) => units == 0 ? this : new(Pages + 1, Units + units, Characters + characters);

    /// <summary>Both together.</summary>
    public TextTotal Plus(TextTotal other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Pages + other.Pages, Units + other.Units, Characters + other.Characters);
    }
}
