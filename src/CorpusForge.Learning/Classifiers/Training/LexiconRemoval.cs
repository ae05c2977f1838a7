using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>Takes the phrases of disclosures and age gates out of a text.</summary>
internal static class LexiconRemoval
{
    private static readonly string[] Phrases =
        [.. Lexicons.Names.Where(name => name is "disclosure" or "age-gate").SelectMany(Lexicons.WordsOf).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    public static string From(string text) => Phrases.Aggregate(text, (rest, phrase) => rest.Replace(phrase, "", StringComparison.OrdinalIgnoreCase));
}
