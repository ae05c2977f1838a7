using System.Text.RegularExpressions;

namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>The turns that titles of comparison and ranking pages have.</summary>
internal static partial class TitleMarks
{
    /// <summary>2026年, 2026 最新.</summary>
    public static float HasYear(string title) => Year().IsMatch(title) ? 1 : 0;

    /// <summary>おすすめ5選, 10個.</summary>
    public static float HasPicks(string title) => Picks().IsMatch(title) ? 1 : 0;

    /// <summary>1位, TOP10, No.1.</summary>
    public static float HasRank(string title) => Rank().IsMatch(title) ? 1 : 0;

    [GeneratedRegex("[2２][0０][0-9０-９][0-9０-９] ?(年|最新|版|決定)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("[0-9０-９]+ ?(選|つの|個の|社を|つ紹介)", RegexOptions.CultureInvariant)]
    private static partial Regex Picks();

    [GeneratedRegex("[0-9０-９]+位|TOP ?[0-9]+|No\\.? ?1|ナンバーワン|ランキング", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rank();
}
