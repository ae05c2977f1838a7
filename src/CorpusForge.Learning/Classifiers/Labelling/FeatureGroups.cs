using System.Text.Json;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>The names that labels have in <c>reads</c> for the groups of features.</summary>
public static class FeatureGroups
{
    /// <summary>All names, ordinally.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<FeatureGroup>().Select(NameOf).Order(StringComparer.Ordinal)];

    /// <summary>The name of a group.</summary>
    public static string NameOf(FeatureGroup group) => JsonNamingPolicy.KebabCaseLower.ConvertName(group.ToString());
}
