using System.Globalization;
using CorpusForge.Core.Recipes.Nodes;
using Newtonsoft.Json.Linq;

namespace CorpusForge.Core.Tests.Recipes;

/// <summary>The repository's own recipes, and YAML as a JSON schema sees it.</summary>
internal static class Pipelines
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    public static IEnumerable<TheoryDataRow<string>> Names() =>
        Directory.EnumerateFiles(Folder, "*.yaml").Select(file => new TheoryDataRow<string>(Path.GetFileName(file)));

    public static string Json(string yaml) => ToJson(YamlTree.ReadFile(yaml, "x.yaml")).ToString();

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "pipelines", "README.md"))
        ? Path.Combine(folder, "pipelines")
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no pipelines/ above the tests"));

    /// <summary>Single values by the core schema of YAML 1.2, as editors read them.</summary>
    private static JToken ToJson(RecipeNode node) => node switch
    {
        MapNode map => new JObject(map.Entries.Select(entry => new JProperty(entry.Key, ToJson(entry.Value)))),
        ListNode list => new JArray(list.Items.Select(ToJson)),
        ScalarNode { Plain: true, Text: "" or "~" or "null" } => JValue.CreateNull(),
        ScalarNode { Plain: true, Text: "true" or "false" } flag => new JValue(flag.Text == "true"),
        ScalarNode { Plain: true } plain when long.TryParse(plain.Text, CultureInfo.InvariantCulture, out var whole) => new JValue(whole),
        ScalarNode { Plain: true } plain when double.TryParse(plain.Text, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        ScalarNode scalar => new JValue(scalar.Text),
        _ => throw new NotSupportedException(),
    };
}
