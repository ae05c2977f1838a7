namespace CorpusForge.Core.Mixtures;

/// <summary>One step of the funnel.</summary>
/// <param name="Name">The rule, the level of deduplication, or <c>quarantine</c>, <c>period</c>, <c>sample</c>, <c>weight</c>.</param>
/// <param name="Before">Pages that reached it.</param>
/// <param name="After">Pages it left.</param>
public sealed record FunnelStep(string Name, long Before, long After)
{
    private const double Suspicious = 0.9;

    /// <summary>What deserves a second look: a step that changed nothing at all, or removed more than 90 %; null for an ordinary one.</summary>
    public string? Remark => Before == 0 ? null
        : After == Before ? "changed nothing"
        : Before - After > Suspicious * Before ? "removed more than 90 %"
        : null;
}
