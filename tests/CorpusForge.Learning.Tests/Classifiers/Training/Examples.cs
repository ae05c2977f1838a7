using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Training;

namespace CorpusForge.Learning.Tests.Classifiers.Training;

/// <summary>Examples written by hand.</summary>
internal static class Examples
{
    public static Example Of(int page, string site, int fold = 0, bool positive = true, params int[] characters) =>
        new(page, new float[DenseFeatures.Names.Count], characters, []) { IsPositive = positive, Weight = 1, Site = site, Fold = fold };
}
