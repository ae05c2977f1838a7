using System.ComponentModel;

namespace CorpusForge.Core.Mixtures;

/// <summary>A span of days, both ends included; absent means open.</summary>
public sealed record PeriodSettings
{
    [Description("First day, YYYY-MM-DD.")]
    public DateOnly? From { get; init; }

    [Description("Last day, YYYY-MM-DD.")]
    public DateOnly? To { get; init; }

    /// <summary>Whether a time lies within; null, a page without a date, is asked of <paramref name="undated"/>.</summary>
    public bool Holds(DateTime? time, UndatedPages undated) => (From is null && To is null)
        || (time is { } known ? DateOnly.FromDateTime(known) is var day && (From is not { } from || day >= from) && (To is not { } to || day <= to)
            : undated == UndatedPages.Keep);
}
