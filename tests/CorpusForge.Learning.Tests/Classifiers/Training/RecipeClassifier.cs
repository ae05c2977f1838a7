using System.Text.Json;

namespace CorpusForge.Learning.Tests.Classifiers.Training;

/// <summary>A small fourth classifier: recipes of meals against other pages, all of them made up, inline in its labels.</summary>
internal static class RecipeClassifier
{
    public const string Settings = """
        name: recipes
        says: The page tells how to cook a meal.
        labels: [labels.jsonl]
        features: { sets: [dense, characters], dense: [words, shape, links], least-sites: 2 }
        folds: { count: 3, seed: 1 }
        seed: 42
        """;

    private static readonly string[] Foods = ["玉ねぎ", "豆腐", "鶏肉", "大根", "白菜", "鮭", "卵", "味噌", "昆布", "人参"];
    private static readonly string[] Steps = ["を薄く切る。", "を弱火で煮る。", "を油で炒める。", "に塩を振る。", "を鍋に入れて煮立てる。", "をよく混ぜる。", "を皿に盛る。"];
    private static readonly string[] Subjects = ["議会", "駅前", "図書館", "川の水位", "予算", "道路", "学会", "天気", "選挙", "工場"];
    private static readonly string[] Reports = ["について説明があった。", "は来月に改まる。", "の調査を終えた。", "では工事が続く。", "を市が発表した。", "の記録を公開した。"];

    /// <summary>Sixty labels over eight sites, a recipe and another page in turn.</summary>
    public static IReadOnlyList<string> Labels() => [.. Enumerable.Range(0, 60).Select(page => Line(page, page % 2 == 0))];

    /// <summary>Text of a page that no label holds.</summary>
    public static string Text(int seed, bool isRecipe)
    {
        var dice = new Random(seed);
        var (heads, tails) = isRecipe ? (Foods, Steps) : (Subjects, Reports);
        return string.Join('\n', Enumerable.Range(0, 12).Select(_ => heads[dice.Next(heads.Length)] + tails[dice.Next(tails.Length)]));
    }

    /// <summary>A folder with settings and labels.</summary>
    public static string Write(string folder, string settings = Settings, IEnumerable<string>? labels = null)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "classifier.yaml"), settings);
        File.WriteAllLines(Path.Combine(folder, "labels.jsonl"), labels ?? Labels());
        return folder;
    }

    private static string Line(int page, bool isRecipe) => JsonSerializer.Serialize(new
    {
        url = $"https://site-{page % 8}.example.jp/{page}", label = isRecipe ? 1 : 0, source = "human:test", site = $"site-{page % 8}", text = Text(page, isRecipe),
        title = $"第{page}回",
    });
}
