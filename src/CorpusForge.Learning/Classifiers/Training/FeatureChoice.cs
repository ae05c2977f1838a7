using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>
/// Chooses the columns of a model from its training examples alone. An n-gram must stand on pages of several sites: what one site alone says
/// tells the site, not the class.
/// </summary>
internal static class FeatureChoice
{
    public static FeatureColumns From(IReadOnlyList<Example> examples, FeatureSet set, FeatureSettings settings) => new(
        [.. Enumerable.Range(0, DenseFeatures.Names.Count).Where(at => settings.Dense.Contains(DenseFeatures.Names[at].Group))],
        set.HasCharacters() ? Common(examples, example => example.Characters, CharacterGrams.Count, settings) : [],
        set.HasWords() ? Common(examples, example => example.Words, WordNumbers.Count, settings) : [],
        (float)settings.GramScale);

    private static int[] Common(IReadOnlyList<Example> examples, Func<Example, int[]> numbers, int count, FeatureSettings settings)
    {
        var (sites, pages, last) = (new int[count], new int[count], new int[count]);
        var number = 0;
        foreach (var site in examples.GroupBy(example => example.Site, StringComparer.Ordinal).OrderBy(site => site.Key, StringComparer.Ordinal))
        {
            number++;
            foreach (var gram in site.SelectMany(numbers))
            {
                pages[gram]++;
                sites[gram] += last[gram] == number ? 0 : 1;
                last[gram] = number;
            }
        }

        return
        [
            .. Enumerable.Range(0, count).Where(gram => sites[gram] >= settings.LeastSites)
                .OrderByDescending(gram => sites[gram]).ThenByDescending(gram => pages[gram]).ThenBy(gram => gram).Take(settings.MostGrams).Order(),
        ];
    }
}
