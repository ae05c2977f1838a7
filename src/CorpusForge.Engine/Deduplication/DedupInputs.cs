using CorpusForge.Core.Recipes;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Deduplication;

/// <summary>Finds the inputs of a deduplication, and refuses those that would make it lie.</summary>
public static class DedupInputs
{
    /// <summary>
    /// The inputs of all sources in order. Pages without a URL are named by their input, so inputs of the same name in several folders are named by
    /// the folders that tell them apart. Throws <see cref="RecipeException"/> for an input that is given twice, whose every page would be a copy, and
    /// for one that the output could be mistaken for.
    /// </summary>
    public static IReadOnlyList<SourceInput> Find(IReadOnlyList<SourceSettings> sources, string folder)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var output = Path.GetFullPath(folder);
        if (sources.FirstOrDefault(source => Directory.Exists(source.Path) && IsWithin(output, Path.GetFullPath(source.Path))) is { } around)
        {
            throw new RecipeException($"--out '{output}' lies within the input folder '{around.Path}', whose files are read; name a folder outside.");
        }

        var inputs = sources.SelectMany(CorpusRun.FindInputs).ToList();
        var files = inputs.SelectMany(from => from.Input.Files).ToList();
        if (files.FirstOrDefault(file => IsWithin(file, output)) is { } inside)
        {
            throw new RecipeException($"The input '{inside}' lies in --out '{output}', where files are replaced; name another folder.");
        }

        if (files.GroupBy(file => file, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new RecipeException($"'{twice.Key}' is given twice, so that each of its pages would be a copy of itself; name it once.");
        }

        return Named(inputs);
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static IReadOnlyList<SourceInput> Named(List<SourceInput> inputs)
    {
        var alike = inputs.GroupBy(from => from.Input.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).SelectMany(same => same).ToList();
        var names = alike.Select(from => from.Input.Name).ToHashSet(StringComparer.Ordinal);
        var shared = SharedFolder([.. alike.Select(from => from.Input.Files[0])]);
        return [.. inputs.Select(one => names.Contains(one.Input.Name)
            ? one with { Input = one.Input with { Name = one.Input.Files[0][shared..].Replace(Path.DirectorySeparatorChar, '/') } }
            : one)];
    }

    // Length of the longest folder that all paths begin with.
    private static int SharedFolder(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
        {
            return 0;
        }

        var length = paths.Aggregate(paths[0].Length, (least, path) => Math.Min(least, paths[0].AsSpan().CommonPrefixLength(path)));
        return paths[0].LastIndexOf(Path.DirectorySeparatorChar, length - 1) + 1;
    }
}
