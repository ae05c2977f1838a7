namespace CorpusForge.Core.Documents;

/// <summary>
/// What the whole page says of itself, headers, footers and asides included: such notices stand where main text does not, so they are counted
/// before the rest of the page is dropped.
/// </summary>
/// <param name="Disclosures">Phrases that disclose advertising or an affiliate programme.</param>
/// <param name="AgeGates">Phrases that keep the young out.</param>
public sealed record PageNotices(int Disclosures, int AgeGates)
{
    /// <summary>A page that says nothing of the kind.</summary>
    public static PageNotices None { get; } = new(0, 0);
}
