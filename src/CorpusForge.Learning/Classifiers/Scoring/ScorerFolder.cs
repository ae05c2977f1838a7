using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.LanguageModels;
using CorpusForge.Learning.Classifiers.Onnx;

namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>Finds and opens the folders of classifiers.</summary>
public static class ScorerFolder
{
    /// <summary>The names of the classifiers that come with the program, ordinally.</summary>
    public static IReadOnlyList<string> BuiltIn =>
        Directory.Exists(BuiltInRoot) ? [.. Directory.GetDirectories(BuiltInRoot).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Whether a folder is one that comes with the program.</summary>
    public static bool IsBuiltIn(string folder) => Path.GetFullPath(folder).StartsWith(BuiltInRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string BuiltInRoot => Path.Combine(AppContext.BaseDirectory, "classifiers");

    /// <summary>
    /// The full path of a classifier's folder: a bare name is one that comes with the program, anything with a slash a path from <paramref name="from"/>.
    /// Throws <see cref="RecipeException"/> where there is none.
    /// </summary>
    public static string Find(string nameOrPath, string from)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrPath);
        var folder = nameOrPath.AsSpan().IndexOfAny('/', '\\') >= 0 ? Path.GetFullPath(nameOrPath, from) : Path.Combine(BuiltInRoot, nameOrPath);
        return File.Exists(Path.Combine(folder, "classifier.yaml"))
            ? folder
            : throw new RecipeException($"no classifier {nameOrPath}: {folder} holds no classifier.yaml. Those that come with the program: {string.Join(", ", BuiltIn)}; "
                + "for one of your own give its folder with a slash, such as ./my-classifier");
    }

    /// <summary>
    /// Opens a folder's model, whatever kind it is. Throws <see cref="RecipeException"/> for a wrong classifier.yaml and <see cref="ModelException"/>
    /// for a model that is missing or is not the one that was trained.
    /// </summary>
    public static IPageScorer Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var file = ScorerFile.Read(folder);
        return file.Kind("classifier", "language-model", "onnx") switch
        {
            "onnx" => OnnxScorer.Open(folder, file),
            "language-model" => LanguageModelScorer.Open(folder),
            _ => ClassifierScorer.Open(folder, file),
        };
    }

    /// <summary>Whether a folder holds a model at all, sound or not: one that is still to be trained has none.</summary>
    public static bool HasModel(string folder) => Directory.Exists(folder)
        && Directory.EnumerateFiles(folder, "model.*").Any(file => Path.GetExtension(file) is not ".json" and not ".svg");
}
