using CorpusForge.Core.Extraction;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>Takes the phrases of disclosures and age gates out of a text.</summary>
internal static class LexiconRemoval
{
    private static readonly string[] Phrases =
    [
        .. Lexicons.Names.Where(name => name is "disclosure" or "age-gate").SelectMany(Lexicons.WordsOf).Concat(NoticePhrases.All)
            .Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal),
    ];

    /// <summary>The text without them; where a cut joins the halves of another phrase, that one goes too.</summary>
    public static string From(string text)
    {
        var rest = Phrases.Aggregate(text, (rest, phrase) => rest.Replace(phrase, "", StringComparison.OrdinalIgnoreCase));
        return rest.Length == text.Length ? rest : From(rest);
    }
}
