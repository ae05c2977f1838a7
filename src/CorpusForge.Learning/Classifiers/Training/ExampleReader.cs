using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>
/// Makes the examples of labelled pages: each page as it is, and once more with every link taken out, so that a model is trained for both.
/// What decided a label is kept from the model: phrases are cut out of the text, links are only shown where they did not decide, and a page
/// whose label came from its words or its shape teaches no model that reads those.
/// </summary>
internal sealed class ExampleReader(FeatureSettings settings)
{
    private static readonly string Links = FeatureGroups.NameOf(FeatureGroup.Links);
    private static readonly string Disclosures = FeatureGroups.NameOf(FeatureGroup.Disclosures);

    private readonly PageFeatures features = new();
    private readonly bool words = settings.Sets.Any(set => set.HasWords());
    private readonly HashSet<string> read = Groups(settings).Where(group => group is not (FeatureGroup.Links or FeatureGroup.Disclosures))
        .Select(FeatureGroups.NameOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>The examples of one page.</summary>
    /// <param name="page">Its index.</param>
    /// <param name="labelled">The page and its label.</param>
    /// <param name="stripped">The page with all links taken out before it was extracted.</param>
    /// <param name="site">Its site.</param>
    /// <param name="fold">Its fold.</param>
    public IEnumerable<Example> Read(int page, LabelledPage labelled, Document stripped, string site, int fold)
    {
        var decided = labelled.Label.Reads;
        var teaches = !decided.Any(read.Contains);
        if (labelled.Page.Links.Total > 0)
        {
            yield return One(page, labelled, labelled.Page, site, fold) with { HasLinks = true, Teaches = teaches && !decided.Contains(Links) };
        }

        yield return One(page, labelled, stripped with { Links = LinkFacts.None }, site, fold) with { Teaches = teaches };
    }

    // Words stand in n-grams as well as in lexicons.
    private static IEnumerable<FeatureGroup> Groups(FeatureSettings settings) =>
        settings.Sets.Any(set => set != FeatureSet.Dense) ? settings.Dense.Append(FeatureGroup.Words) : settings.Dense;

    private Example One(int page, LabelledPage labelled, Document document, string site, int fold)
    {
        features.Read(new PageView(Masked(document, labelled.Label)));
        return new Example(page, features.Dense.ToArray(), features.Characters.ToArray(), words ? features.Words.ToArray() : [])
        {
            IsPositive = labelled.IsPositive,
            Weight = (float)Math.Abs((2 * labelled.Label.Probability) - 1),
            Site = site,
            Fold = fold,
        };
    }

    private static Document Masked(Document page, PageLabel label) => label.Reads.Contains(Disclosures)
        ? page with { Notices = null, Title = LexiconRemoval.From(page.Title), Text = LexiconRemoval.From(page.Text) }
        : page;
}
