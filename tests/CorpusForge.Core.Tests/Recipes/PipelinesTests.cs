using System.Text.RegularExpressions;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Tests.Recipes;

/// <summary>The repository's recipes load, and their README tells every key, measure and transform.</summary>
public sealed partial class PipelinesTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Pipelines.Folder, "README.md"));

    [Theory]
    [MemberData(nameof(Pipelines.Names), MemberType = typeof(Pipelines))]
    public void Every_recipe_is_named_as_its_file_and_loads_with_each_variant(string file)
    {
        var path = Path.Combine(Pipelines.Folder, file);

        Assert.Equal(Path.GetFileNameWithoutExtension(file), RecipeLoader.Load(path, []).Name);
        Assert.All(RecipeLoader.Variants(path), variant => Assert.NotEmpty(RecipeLoader.Load(path, [], variant).Keep));
    }

    [Fact]
    public void The_three_strengths_are_a_ladder()
    {
        var (loose, middle, strict) = (Bounds("ja-web-loose.yaml"), Bounds("ja-web.yaml"), Bounds("ja-web-strict.yaml"));

        Assert.All(loose, rule => Assert.True(Within(middle[rule.Key], rule.Value), rule.Key));
        Assert.All(middle, rule => Assert.True(Within(strict[rule.Key], rule.Value), rule.Key));
        Assert.True(loose.Count <= middle.Count && middle.Count <= strict.Count);
    }

    [Fact]
    public void Every_measure_has_a_row_that_names_its_origin()
    {
        var rows = Rows("measures");
        var missing = MeasureCatalog.All
            .Where(measure => !rows.TryGetValue(measure.Name, out var row) || !row.Contains(measure.Attribute.Origin, StringComparison.Ordinal))
            .Select(measure => $"| `{measure.Name}` | what it measures | 何を測るか | unit | {measure.Attribute.Origin} |");

        Assert.True(!missing.Any(), "pipelines/README.md lacks rows between its measures marks:\n" + string.Join("\n", missing));
    }

    [Fact]
    public void Every_row_has_a_measure()
    {
        var stray = Rows("measures").Keys.Where(name => MeasureCatalog.Find(name) is null);

        Assert.True(!stray.Any(), "pipelines/README.md has rows for no measure: " + string.Join(", ", stray));
    }

    [Fact]
    public void Every_transform_has_a_row_that_names_its_origin_and_every_row_a_transform()
    {
        var rows = Rows("transforms");
        var missing = TransformCatalog.All
            .Where(known => !rows.TryGetValue(known.Name, out var row) || !row.Contains(known.Attribute.Origin, StringComparison.Ordinal))
            .Select(known => $"| `{known.Name}` | what it changes | 何を変えるか | {known.Attribute.Origin} |");
        var stray = rows.Keys.Where(name => TransformCatalog.Find(name) is null);

        Assert.True(!missing.Any(), "pipelines/README.md lacks rows between its transforms marks:\n" + string.Join("\n", missing));
        Assert.True(!stray.Any(), "pipelines/README.md has rows for no transform: " + string.Join(", ", stray));
    }

    [Fact]
    public void Every_key_is_told_in_both_languages()
    {
        string[] keys =
        [
            "extends", "variants", .. KeysOf(typeof(Recipe), ""),
            .. MeasureCatalog.All.SelectMany(measure => KeysOf(measure.Type, measure.Name + ".")),
            .. TransformCatalog.All.SelectMany(transform => KeysOf(transform.Type, transform.Name + ".")),
        ];
        var halves = Readme.Split("## 日本語");

        Assert.Equal(2, halves.Length);
        Assert.All(halves, half =>
        {
            var untold = keys.Where(key => !half.Contains($"`{key}`", StringComparison.Ordinal));
            Assert.True(!untold.Any(), $"pipelines/README.md does not tell {string.Join(", ", untold)}");
        });
    }

    private static Dictionary<string, string> Rows(string mark)
    {
        var table = Readme.Split($"<!-- {mark} -->")[1];
        return Row().Matches(table).ToDictionary(row => row.Groups[1].Value, row => row.Value);
    }

    private static Dictionary<string, Bounds> Bounds(string file) =>
        RecipeLoader.Load(Path.Combine(Pipelines.Folder, file), []).Keep.ToDictionary(rule => rule.Name, rule => rule.Bounds);

    private static bool Within(Bounds inner, Bounds outer) => (inner.Low ?? double.MinValue) >= (outer.Low ?? double.MinValue)
        && (inner.High ?? double.MaxValue) <= (outer.High ?? double.MaxValue);

    private static IEnumerable<string> KeysOf(Type type, string path) => SettingsModel.KeysOf(type).SelectMany(key =>
        KeysOf(key.ItemType ?? key.Type, $"{path}{key.Name}.").Prepend(path + key.Name));

    [GeneratedRegex("^\\| `([^`]+)` \\|.*\\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
