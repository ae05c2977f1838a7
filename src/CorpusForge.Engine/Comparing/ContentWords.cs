using System.Text.RegularExpressions;
using CorpusForge.Japanese.Morphology;

namespace CorpusForge.Engine.Comparing;

/// <summary>
/// The content words of a text in their dictionary forms: nouns, verbs and adjectives that carry a meaning of their own, and words in Latin letters in
/// lower case. Numbers, addresses and single kana or Latin letters are left out.
/// </summary>
internal sealed partial class ContentWords
{
    // IPADIC's second levels of words that only serve others: numbers, dependent words, pronouns, suffixes.
    private static readonly string[] Serving = ["数", "非自立", "代名詞", "接尾", "特殊", "接続詞的", "動詞非自立的", "引用文字列"];

    // する, なる, ある and their like stand in every text.
    private static readonly HashSet<string> Light = new(["する", "なる", "ある", "いる", "できる", "やる", "くる", "いう", "言う", "思う", "いい", "ない"], StringComparer.Ordinal);

    private readonly MorphemeAnalyzer analyzer = new(IpadicDictionary.Default);
    private readonly MorphemeList found = new();
    private readonly bool[] carries = [.. IpadicDictionary.Default.PartsOfSpeech.Select(Carries)];

    /// <summary>Every content word in order, as often as it stands there.</summary>
    public IEnumerable<string> Of(string text)
    {
        var plain = Address().Replace(text, "\n");
        analyzer.Analyze(plain, found);
        for (var at = 0; at < found.Count; at++)
        {
            if (carries[found[at].PartOfSpeech])
            {
                var word = analyzer.Dictionary.BaseForm(found[at], plain);
                if (IsWord(word))
                {
                    yield return word.ToLowerInvariant();
                }
            }
        }
    }

    private static bool Carries(PartOfSpeech part) =>
        part.Class is WordClass.Noun or WordClass.Verb or WordClass.Adjective && !Serving.Contains(part.Name.Split(',')[1], StringComparer.Ordinal);

    private static bool IsWord(string word)
    {
        if (Light.Contains(word) || word.Any(char.IsDigit) || !word.Any(char.IsLetter))
        {
            return false;
        }

        return word.Length > 1 || word[0] is >= '\u3400' and not (>= '\uFF00' and <= '\uFFEF');
    }

    [GeneratedRegex(@"(?:https?://|www\.)[!-~]+|[!-?A-~]+@[!-~]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
