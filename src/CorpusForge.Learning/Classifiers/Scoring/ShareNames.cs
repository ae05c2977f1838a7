using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>Tells shares in words: the n-gram behind a number is looked up on the page itself.</summary>
internal static class ShareNames
{
    private const int WordsShown = 3;

    public static IReadOnlyList<FeatureShare> Strongest(Shares shares, PageFeatures page, int most)
    {
        var characters = Top(shares.Characters, most);
        var grams = Surfaces(page, characters);
        var dense = page.Dense.ToArray();
        return
        [
            .. Top(shares.Dense, most).Select(share => new FeatureShare(DenseFeatures.Names[share.Key] + WordsOf(share.Key, page), dense[share.Key], share.Value))
                .Concat(characters.Select(share => new FeatureShare($"characters {grams.GetValueOrDefault(share.Key, "?")}", 1, share.Value)))
                .Concat(Top(shares.Words, most).Select(share => new FeatureShare($"word {share.Key}", 1, share.Value)))
                .OrderByDescending(share => Math.Abs(share.Share)).ThenBy(share => share.Feature, StringComparer.Ordinal).Take(most),
        ];
    }

    // The longest words of the lexicon that stand on the page, so that people can find them there.
    private static string WordsOf(int feature, PageFeatures page)
    {
        var words = DenseFeatures.LexiconOf(feature) is { } lexicon
            ? Lexicons.WordsOf(lexicon).Where(word => page.View.Text.Contains(word, StringComparison.OrdinalIgnoreCase) || page.View.Page.Title.Contains(word, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Take(WordsShown).ToList()
            : [];
        return words.Count == 0 ? "" : $" ({string.Join(", ", words)})";
    }

    private static List<KeyValuePair<int, double>> Top(IReadOnlyDictionary<int, double> shares, int most) =>
        [.. shares.OrderByDescending(share => Math.Abs(share.Value)).ThenBy(share => share.Key).Take(most)];

    private static Dictionary<int, string> Surfaces(PageFeatures page, List<KeyValuePair<int, double>> asked)
    {
        var wanted = asked.Select(share => share.Key).ToHashSet();
        var surfaces = new Dictionary<int, string>();
        CharacterGrams.Visit(page.View.Page.Title, isTitle: true, (number, surface) => Note(number, $"{surface} in title"));
        CharacterGrams.Visit(page.View.Text, isTitle: false, Note);
        return surfaces;

        void Note(int number, string surface)
        {
            if (wanted.Contains(number))
            {
                surfaces.TryAdd(number, surface);
            }
        }
    }
}
