using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;
using CorpusForge.Learning.Classifiers.LanguageModels.Training;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>The pages of a corpus in groups of whole sites, as training deals them with <c>folds</c>.</summary>
internal static class SiteGroups
{
    private const int Seed = 42;

    public static List<List<TokenPage>> Of(TokenCorpus corpus, int folds) =>
        [.. corpus.Pages.GroupBy(page => CorpusSample.Place(page.Site, Seed, "fold") % (ulong)folds).OrderBy(group => group.Key).Select(group => group.ToList())];
}
