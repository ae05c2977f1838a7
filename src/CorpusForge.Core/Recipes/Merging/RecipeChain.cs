using System.Text;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes.Merging;

/// <summary>Reads a recipe and all that it extends.</summary>
internal static class RecipeChain
{
    private const int LengthLimit = 32;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private sealed record Link(string Shown, string Full);

    /// <summary>The merged tree of a file.</summary>
    public static MapNode OfFile(string path)
    {
        var link = new Link(path, Path.GetFullPath(path));
        return File.Exists(link.Full)
            ? OfText(ReadText(link), link, [])
            : throw new RecipeException($"{path}: no such file{Suggestion(path)}");
    }

    /// <summary>The merged tree of a text that stands in for a file of that name in the folder.</summary>
    public static MapNode OfText(string text, string name, string folder) =>
        OfText(text, new Link(name, Path.Combine(folder, Path.GetFileName(name))), []);

    private static MapNode OfText(string text, Link link, IReadOnlyList<Link> above)
    {
        var folder = Path.GetDirectoryName(link.Full)!;
        var own = RecipeShape.OfFile(YamlTree.ReadFile(text, link.Shown), folder);
        var below = own.Find("extends") is { } extends ? Extended(extends, link, [.. above, link]) : own with { Entries = [] };
        return RecipeMerge.Recipe(below, own.Without("extends"));
    }

    private static MapNode Extended(RecipeNode extends, Link from, IReadOnlyList<Link> chain)
    {
        if (extends is not ScalarNode { IsNothing: false } file)
        {
            throw extends.Refused("the path of another recipe");
        }

        var next = new Link(
            Path.Combine(Path.GetDirectoryName(from.Shown) ?? "", file.Text),
            ((ScalarNode)RecipeShape.AbsolutePath(file, Path.GetDirectoryName(from.Full)!)).Text);
        if (chain.Any(link => link.Full == next.Full) || chain.Count == LengthLimit)
        {
            throw extends.Error($"a recipe that extends itself: {string.Join(" -> ", chain.Append(next).Select(link => link.Shown))}");
        }

        return File.Exists(next.Full)
            ? OfText(ReadText(next), next, chain)
            : throw extends.Error($"no such file: {next.Shown}{Suggestion(next.Shown)}");
    }

    private static string ReadText(Link link)
    {
        try
        {
            return File.ReadAllText(link.Full, StrictUtf8);
        }
        catch (DecoderFallbackException error)
        {
            throw new RecipeException($"{link.Shown}: not UTF-8; save the recipe as UTF-8", error);
        }
    }

    private static string Suggestion(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var full = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        var names = Directory.Exists(full)
            ? Directory.EnumerateFiles(full, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList()
            : [];
        return NearestName.Of(Path.GetFileName(path), names) is { } nearest ? $". Did you mean {Path.Combine(folder, nearest)}?" : "";
    }
}
