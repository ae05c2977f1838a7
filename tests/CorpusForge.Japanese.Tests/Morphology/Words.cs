using CorpusForge.Japanese.Morphology;

namespace CorpusForge.Japanese.Tests.Morphology;

/// <summary>Analyses as tests read them.</summary>
internal static class Words
{
    /// <summary>The words with bars between.</summary>
    public static string Of(string text, IpadicDictionary? dictionary = null) =>
        string.Join('|', List(text, dictionary).Select(word => text.Substring(word.Start, word.Length)));

    public static IReadOnlyList<Morpheme> List(string text, IpadicDictionary? dictionary = null)
    {
        var list = new MorphemeList();
        new MorphemeAnalyzer(dictionary ?? IpadicDictionary.Default).Analyze(text, list);
        return list.AsSpan().ToArray();
    }
}
