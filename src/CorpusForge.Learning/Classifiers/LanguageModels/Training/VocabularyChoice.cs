using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>The vocabulary of a part of a corpus: the tokens that occur often and widely enough; all others become the unknown one.</summary>
internal sealed class VocabularyChoice
{
    /// <param name="corpus">The corpus.</param>
    /// <param name="pages">The pages that count.</param>
    /// <param name="minimumCount">How often a token must occur in them.</param>
    /// <param name="leastSites">On how many sites.</param>
    public VocabularyChoice(TokenCorpus corpus, IReadOnlyList<TokenPage> pages, int minimumCount, int leastSites)
    {
        var counts = new int[corpus.Names.Count];
        var sites = new int[corpus.Names.Count];
        var last = new int[corpus.Names.Count];
        foreach (var page in pages.OrderBy(page => page.SiteNumber))
        {
            foreach (var id in corpus.Tokens.Slice(page.Start, page.Length))
            {
                counts[id]++;
                sites[id] += last[id] == page.SiteNumber + 1 ? 0 : 1;
                last[id] = page.SiteNumber + 1;
            }
        }

        // Who writes <s> in a text writes no marker.
        var chosen = Enumerable.Range(Vocabulary.Markers.Length, counts.Length - Vocabulary.Markers.Length)
            .Where(id => counts[id] >= minimumCount && sites[id] >= leastSites && !Vocabulary.Markers.Contains(corpus.Names[id])).ToList();
        Vocabulary = new Vocabulary(chosen.Select(id => corpus.Names[id]));
        Numbers = new int[counts.Length];
        (Numbers[Vocabulary.Begin], Numbers[Vocabulary.End]) = (Vocabulary.Begin, Vocabulary.End);
        chosen.ForEach(id => Numbers[id] = Vocabulary.IdOf(corpus.Names[id]));
        UnknownTypes = Math.Max(1, counts.Skip(Vocabulary.Markers.Length).Count(count => count > 0) - chosen.Count);
    }

    /// <summary>The tokens chosen.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>For each token of the corpus its number in the vocabulary.</summary>
    public int[] Numbers { get; }

    /// <summary>How many different tokens became the unknown one; at least 1.</summary>
    public int UnknownTypes { get; }
}
