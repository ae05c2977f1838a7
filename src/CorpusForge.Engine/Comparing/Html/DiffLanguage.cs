namespace CorpusForge.Engine.Comparing.Html;

/// <summary>The language of the headings of a comparison: each is written in both where it is used.</summary>
public sealed class DiffLanguage
{
    private DiffLanguage(string code) => Code = code;

    /// <summary>English.</summary>
    public static DiffLanguage English { get; } = new("en");

    /// <summary>Japanese.</summary>
    public static DiffLanguage Japanese { get; } = new("ja");

    /// <summary>Its code after BCP 47.</summary>
    public string Code { get; }

    /// <summary>The text of this language.</summary>
    internal string Of(string english, string japanese) => this == Japanese ? japanese : english;

    /// <summary>A reason why a page is not in a version.</summary>
    internal string Reason(DiffReasonKind kind, string name) => this != Japanese ? DiffWords.Reason(kind, name) : kind switch
    {
        DiffReasonKind.Rule => name,
        DiffReasonKind.Blocked => "取り下げの指示",
        DiffReasonKind.Period => "期間外",
        DiffReasonKind.Contaminated => "評価データを含む",
        DiffReasonKind.Duplicate => name switch { "url" => "重複（同じ URL）", "exact" => "重複（同じ本文）", _ => "近似重複" },
        DiffReasonKind.Drawn => name == "sample" ? "標本外" : "重みによる除外",
        DiffReasonKind.TakenOut => "後から取り下げ",
        DiffReasonKind.NotRead => "読み込まれていない",
        _ => "不明（判定記録なし）",
    };

    /// <summary>Bounds of a rule.</summary>
    internal string Bounds(RuleBounds? bounds) => this != Japanese ? DiffWords.Bounds(bounds) : (bounds?.Low, bounds?.High) switch
    {
        ({ } low, { } high) => $"{Figures.Value(low)} 以上 {Figures.Value(high)} 以下",
        ({ } low, null) => $"{Figures.Value(low)} 以上",
        (null, { } high) => $"{Figures.Value(high)} 以下",
        _ => "",
    };
}
