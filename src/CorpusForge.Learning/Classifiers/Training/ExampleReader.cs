using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>
/// Makes the examples of labelled pages: each page as it is, and once more with every link taken out, so that a model is trained for both.
/// </summary>
internal sealed class ExampleReader(bool words)
{
    private readonly PageFeatures features = new();

    /// <summary>The examples of one page.</summary>
    /// <param name="page">Its index.</param>
    /// <param name="labelled">The page and its label.</param>
    /// <param name="stripped">The page with all links taken out before it was extracted; null where only its text is known.</param>
    /// <param name="site">Its site.</param>
    /// <param name="fold">Its fold.</param>
    public IEnumerable<Example> Read(int page, LabelledPage labelled, Document? stripped, string site, int fold)
    {
        var masksLinks = labelled.Label.Reads.Contains(FeatureGroups.Links);
        if (labelled.Page.Links.Total > 0)
        {
            yield return One(page, labelled, labelled.Page, site, fold) with { HasLinks = true, Teaches = !masksLinks };
        }

        yield return One(page, labelled, (stripped ?? labelled.Page) with { Links = LinkFacts.None }, site, fold);
    }

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

    // What a function read to give the label is taken out of the page, so that the model cannot learn the function back.
    private static Document Masked(Document page, PageLabel label)
    {
        if (label.Reads.Contains(FeatureGroups.Disclosures))
        {
            page = page with { Notices = null, Title = LexiconRemoval.From(page.Title), Text = LexiconRemoval.From(page.Text) };
        }

        return page;
    }
}
