using System.Globalization;

namespace CorpusForge.Engine.Comparing;

/// <summary>Reasons and bounds in words, as people read them.</summary>
public static class DiffWords
{
    /// <summary>A reason why a page is not in a version.</summary>
    public static string Reason(DiffReasonKind kind, string name) => kind switch
    {
        DiffReasonKind.Rule => name,
        DiffReasonKind.Blocked => "under an order (mix blocks)",
        DiffReasonKind.Period => "outside the period",
        DiffReasonKind.Contaminated => "holds evaluation items",
        DiffReasonKind.Duplicate => name switch { "url" => "duplicate (same URL)", "exact" => "duplicate (same text)", _ => "near duplicate" },
        DiffReasonKind.Drawn => name == "sample" ? "not in the sample" : "left out by weight",
        DiffReasonKind.TakenOut => "taken out afterwards",
        DiffReasonKind.NotRead => "not read",
        _ => "not known, verdicts gone",
    };

    /// <summary>Bounds as inequalities; empty without any.</summary>
    public static string Bounds(RuleBounds? bounds) => (bounds?.Low, bounds?.High) switch
    {
        ({ } low, { } high) => $"{Number(low)} to {Number(high)}",
        ({ } low, null) => $"at least {Number(low)}",
        (null, { } high) => $"at most {Number(high)}",
        _ => "",
    };

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
