using System.Text.RegularExpressions;

namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>What each measure and transform does, in a line of each language: the rows of pipelines/README.md, which its tests hold against the code.</summary>
internal static partial class RuleWords
{
    private static readonly string[] Marks = ["transforms", "measures"];

    private static readonly Lazy<Dictionary<string, (string English, string Japanese)>> Rows = new(Read);

    /// <summary>The line of a rule; that of a model's score where no measure has the name.</summary>
    public static (string English, string Japanese) Of(string name) =>
        Rows.Value.TryGetValue(name, out var words) ? words
        : name.StartsWith("perplexity", StringComparison.Ordinal) ? ("how surprised a language model is by the text", "言語モデルから見た文章の意外さ")
        : name.EndsWith("-score", StringComparison.Ordinal) ? ("score of a trained model, 0 to 1; its model card tells more", "学習済みモデルのスコア（0〜1）。詳細はモデルカードを参照")
        : ("", "");

    private static Dictionary<string, (string English, string Japanese)> Read()
    {
        using var stream = typeof(RuleWords).Assembly.GetManifestResourceStream("pipelines.README.md")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        return Marks.SelectMany(mark => Row().Matches(text.Split($"<!-- {mark} -->")[1]))
            .ToDictionary(row => row.Groups[1].Value, row => (row.Groups[2].Value, row.Groups[3].Value), StringComparer.Ordinal);
    }

    // Name, English, Japanese; a bar within a cell is written \|.
    [GeneratedRegex(@"^\| `([^`]+)` \| ((?:[^|\\]|\\.)*?) \| ((?:[^|\\]|\\.)*?) \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
