using System.Reflection;
using System.Text.Json;

namespace CorpusForge.Core.Transforms;

/// <summary>All transforms of this assembly. A new one needs no entry anywhere: its attribute makes it known.</summary>
public static class TransformCatalog
{
    private static readonly Lazy<IReadOnlyList<TransformInfo>> Known = new(() => Describe(typeof(TransformCatalog).Assembly.GetTypes()));

    /// <summary>Every transform, ordered ordinally by name.</summary>
    public static IReadOnlyList<TransformInfo> All => Known.Value;

    /// <summary>The transform of that name; null when there is none.</summary>
    public static TransformInfo? Find(string name) => All.FirstOrDefault(transform => transform.Name == name);

    /// <summary>What is known of a transform's record.</summary>
    internal static TransformInfo Of(ITransform transform) => Describe(transform.GetType());

    /// <summary>The transforms among the types, ordered ordinally by name. A transform that is named wrongly is an error of its author.</summary>
    internal static IReadOnlyList<TransformInfo> Describe(IEnumerable<Type> types) =>
        [.. types.Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITransform)))
            .Select(Describe)
            .OrderBy(transform => transform.Name, StringComparer.Ordinal)];

    private static TransformInfo Describe(Type type)
    {
        var attribute = type.GetCustomAttribute<TransformAttribute>()
            ?? throw new InvalidOperationException($"{type.Name} lacks its [Transform(\"{NameOf(type)}\", Origin = ...)].");
        return attribute.Name == NameOf(type)
            ? new TransformInfo(attribute.Name, type, attribute)
            : throw new InvalidOperationException(
                $"{type.Name} is named {attribute.Name}; a transform's name is its class in kebab-case: {NameOf(type)}.");
    }

    private static string NameOf(Type type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);
}
