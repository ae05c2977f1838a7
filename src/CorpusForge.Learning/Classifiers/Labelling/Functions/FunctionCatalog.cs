using System.Reflection;
using System.Text.Json;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>All labelling functions of this assembly. A new one needs no entry anywhere: its attribute makes it known.</summary>
public static class FunctionCatalog
{
    private static readonly Lazy<IReadOnlyList<FunctionInfo>> Known = new(() => Describe(typeof(FunctionCatalog).Assembly.GetTypes()));

    /// <summary>Every function, ordered ordinally by name.</summary>
    public static IReadOnlyList<FunctionInfo> All => Known.Value;

    /// <summary>The functions among the types, ordered ordinally by name. A function that is named wrongly is an error of its author.</summary>
    internal static IReadOnlyList<FunctionInfo> Describe(IEnumerable<Type> types) =>
        [.. types.Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(LabellingFunction)))
            .Select(Describe)
            .OrderBy(function => function.Name, StringComparer.Ordinal)];

    private static FunctionInfo Describe(Type type)
    {
        var name = JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);
        var attribute = type.GetCustomAttribute<LabellingFunctionAttribute>()
            ?? throw new InvalidOperationException($"{type.Name} lacks its [LabellingFunction(\"{name}\", ...)].");
        return attribute.Name == name
            ? new FunctionInfo(name, type, attribute)
            : throw new InvalidOperationException($"{type.Name} is named {attribute.Name}; a function's name is its class in kebab-case: {name}.");
    }
}
