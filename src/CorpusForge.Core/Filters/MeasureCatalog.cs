using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CorpusForge.Core.Filters;

/// <summary>All measures of this assembly. A new one needs no entry anywhere: its attribute makes it known.</summary>
public static partial class MeasureCatalog
{
    private static readonly Lazy<IReadOnlyList<MeasureInfo>> Known = new(() => Describe(typeof(MeasureCatalog).Assembly.GetTypes()));

    /// <summary>Every measure, ordered ordinally by name.</summary>
    public static IReadOnlyList<MeasureInfo> All => Known.Value;

    /// <summary>Those that every run takes of every page, whatever its recipe.</summary>
    public static IEnumerable<MeasureInfo> Standing => All.Where(measure => !measure.Attribute.OnDemand);

    /// <summary>The measure of that name; null when there is none.</summary>
    public static MeasureInfo? Find(string name) => All.FirstOrDefault(measure => measure.Name == name);

    /// <summary>The measures among the types, ordered ordinally by name. A measure that is named wrongly is an error of its author.</summary>
    internal static IReadOnlyList<MeasureInfo> Describe(IEnumerable<Type> types) =>
        [.. types.Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMeasure)))
            .Select(Describe)
            .OrderBy(measure => measure.Name, StringComparer.Ordinal)];

    private static MeasureInfo Describe(Type type)
    {
        var attribute = type.GetCustomAttribute<MeasureAttribute>()
            ?? throw new InvalidOperationException($"{type.Name} lacks its [Measure(\"{NameOf(type)}\", Origin = ...)].");
        return attribute.Name == NameOf(type)
            ? new MeasureInfo(attribute.Name, type, attribute)
            : throw new InvalidOperationException(
                $"{type.Name} is named {attribute.Name}; a measure's name is its class in kebab-case: {NameOf(type)}.");
    }

    // The n of an n-gram is a word of its own: top-2-gram-ratio.
    private static string NameOf(Type type) => NBegins().Replace(JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name), "-");

    [GeneratedRegex("(?<=[a-z])(?=[0-9]+-gram)")]
    private static partial Regex NBegins();
}
