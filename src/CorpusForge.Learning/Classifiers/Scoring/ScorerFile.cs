using System.Text;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>The classifier.yaml of a folder: a map whose <c>kind</c> says what sort of model lies beside it. Read as recipes are, with the same errors.</summary>
internal sealed class ScorerFile
{
    /// <summary>Its name in every folder.</summary>
    public const string Name = "classifier.yaml";

    private const string KindKey = "kind";

    private readonly MapNode root;

    private ScorerFile(MapNode root) => this.root = root;

    /// <summary>Reads the file of a folder.</summary>
    public static ScorerFile Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            var root = YamlTree.ReadFile(File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)), path);
            return new ScorerFile(root as MapNode ?? throw root.Refused("a map of settings"));
        }
        catch (DecoderFallbackException error)
        {
            throw new RecipeException($"{path}: not UTF-8; save it as UTF-8", error);
        }
    }

    /// <summary>The kind of the model, the first of the known ones where none is stated.</summary>
    public string Kind(params string[] known) => root.Find(KindKey) switch
    {
        null => known[0],
        ScalarNode kind when known.Contains(kind.Text) => kind.Text,
        var other => throw other.Error($"found {other.Found}; allowed: {string.Join(", ", known)}"),
    };

    /// <summary>Its settings as a record; further keys are those that others read.</summary>
    public T Settings<T>(params IReadOnlyList<string> others) => (T)SettingsBinder.Bind(typeof(T), root, [KindKey, .. others]);

    /// <summary>The error of the value at a key.</summary>
    public RecipeException Error(string problem, params string[] keys) => root.Nearest(keys).Error(problem);
}
