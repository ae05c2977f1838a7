using System.ComponentModel;

namespace CorpusForge.Core.Mixtures;

/// <summary>A span of days, both ends included; absent means open. A page without any date is outside every period.</summary>
public sealed record PeriodSettings
{
    [Description("First day, YYYY-MM-DD.")]
    public DateOnly? From { get; init; }

    [Description("Last day, YYYY-MM-DD.")]
    public DateOnly? To { get; init; }
}
