using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.Stages;

/// <summary>Names of the counts that a part of documents carries in its facts.</summary>
internal static class PartCounts
{
    public const string QuarantinedPrefix = "quarantined.";
    public const string SkippedPrefix = "skipped.";
    public const string FoundPrefix = "found.";
    public const string HtmlBytes = "html_bytes";
    public const string TextBytes = "text_bytes";

    /// <summary>Offset of the first record of the range; -1 for none.</summary>
    public const string First = "first";

    /// <summary>Offset behind the last record of the range.</summary>
    public const string Next = "next";

    /// <summary>Adds what a pass found in the texts, under its name.</summary>
    public static void AddFound(SortedDictionary<string, long> counts, string pass, TextTotal total)
    {
        counts[$"{FoundPrefix}{pass}.pages"] = total.Pages;
        counts[$"{FoundPrefix}{pass}.units"] = total.Units;
        counts[$"{FoundPrefix}{pass}.characters"] = total.Characters;
    }

    /// <summary>What a pass found in the texts.</summary>
    public static TextTotal Found(SortedDictionary<string, long> counts, string pass) => new(
        counts.GetValueOrDefault($"{FoundPrefix}{pass}.pages"), counts.GetValueOrDefault($"{FoundPrefix}{pass}.units"),
        counts.GetValueOrDefault($"{FoundPrefix}{pass}.characters"));
}
