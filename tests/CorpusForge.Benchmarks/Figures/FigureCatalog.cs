using System.Text.Json;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>All figures of this assembly by name.</summary>
internal static class FigureCatalog
{
    private static readonly SortedDictionary<string, Type> Known = new(
        typeof(FigureCatalog).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IFigure)))
            .ToDictionary(type => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name.Replace("Figure", "", StringComparison.Ordinal))),
        StringComparer.Ordinal);

    /// <summary>Prints the named figures, or all; 2 for a name that is none.</summary>
    public static int Print(IReadOnlyList<string> names, TextWriter output)
    {
        if (names.FirstOrDefault(name => !Known.ContainsKey(name)) is { } stray)
        {
            output.WriteLine($"There is no figure {stray}; known: {string.Join(", ", Known.Keys)}.");
            return 2;
        }

        foreach (var name in names.Count > 0 ? names : [.. Known.Keys])
        {
            output.WriteLine($"# {name}");
            ((IFigure)Activator.CreateInstance(Known[name])!).Print(output);
        }

        return 0;
    }
}
