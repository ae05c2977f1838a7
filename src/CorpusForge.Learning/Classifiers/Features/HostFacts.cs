namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>
/// What a host's name says. Off unless a classifier asks for it: a model that learns names from few sites learns the sites.
/// </summary>
internal static class HostFacts
{
    private static readonly string[][] Suffixes =
    [
        [".go.jp", ".lg.jp"], [".ac.jp", ".ed.jp"], [".co.jp"], [".or.jp"], [".jp"], [".com"], [".net"], [".xyz", ".site", ".online", ".club", ".info", ".biz", ".top", ".work"],
    ];

    private static readonly string[] SellingWords =
        ["navi", "hikaku", "ranking", "osusume", "review", "lab", "guide", "select", "choice", "best", "otoku", "coupon", "campaign", "mania", "kuchikomi"];

    private static readonly string[] AdultWords = ["adult", "ero", "sex", "porn", "av-", "fuzoku", "deli", "hentai", "xxx", "oppai", "18"];

    public static string[] Names { get; } =
    [
        .. Suffixes.Select(suffix => "ends in " + string.Join(' ', suffix)), "length", "labels", "digits", "hyphens", "words of selling", "words for adults",
    ];

    public static int Fill(string host, Span<float> values)
    {
        for (var at = 0; at < Suffixes.Length; at++)
        {
            values[at] = Suffixes[at].Any(suffix => host.EndsWith(suffix, StringComparison.Ordinal)) ? 1 : 0;
        }

        var rest = values[Suffixes.Length..];
        rest[0] = Math.Min(1, host.Length / 60f);
        rest[1] = Math.Min(1, host.Count(unit => unit == '.') / 5f);
        rest[2] = Math.Min(1, host.Count(char.IsAsciiDigit) / 10f);
        rest[3] = Math.Min(1, host.Count(unit => unit == '-') / 5f);
        rest[4] = SellingWords.Any(word => host.Contains(word, StringComparison.Ordinal)) ? 1 : 0;
        rest[5] = AdultWords.Any(word => host.Contains(word, StringComparison.Ordinal)) ? 1 : 0;
        return Names.Length;
    }
}
