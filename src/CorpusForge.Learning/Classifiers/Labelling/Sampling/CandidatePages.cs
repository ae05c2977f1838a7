using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Labelling.Voting;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Labelling.Sampling;

/// <summary>Makes candidates of pages that no person has labelled: their votes, and their scores where there are models.</summary>
public static class CandidatePages
{
    /// <summary>The candidates, in the order of the pages.</summary>
    /// <param name="pages">Pages; a URL that comes again is passed over.</param>
    /// <param name="settings">Functions and label model.</param>
    /// <param name="labels">Labels there are: people's pages are no candidates, and sites are taken from all.</param>
    /// <param name="model">The trained model; null where there is none.</param>
    /// <param name="others">Models trained on other folds.</param>
    public static IReadOnlyList<BatchCandidate> Of(
        IEnumerable<Document> pages, LabellingSettings settings, IReadOnlyList<PageLabel> labels, IPageScorer? model, IReadOnlyList<IPageScorer> others)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(others);
        var rated = labels.Where(label => LabelSource.IsHuman(label.Source)).Select(label => label.Url).ToHashSet(StringComparer.Ordinal);
        var sites = labels.Where(label => label.Site is not null).GroupBy(label => label.Url, StringComparer.Ordinal).ToDictionary(page => page.Key, page => page.First().Site!, StringComparer.Ordinal);
        var open = pages.Where(page => !rated.Contains(page.Url)).DistinctBy(page => page.Url, StringComparer.Ordinal).ToList();
        var votes = VoteTable.Of(settings.Functions, open);
        var weak = LabelModel.Fit(votes, settings.Model);
        var features = new PageFeatures();
        return [.. open.Select((page, at) => new BatchCandidate
        {
            Page = page,
            Site = sites.GetValueOrDefault(page.Url) ?? page.Domain,
            Weak = weak.Probabilities[at],
            Votes = [.. votes.Names.Zip(votes.Pages[at])],
            Score = model is null ? null : Score(model, features, page),
            TextScore = model is null ? null : Score(model, features, page with { Links = LinkFacts.None }),
            FoldScores = [.. others.Select(other => Score(other, features, page))],
        })];
    }

    private static double Score(IPageScorer model, PageFeatures features, Document page)
    {
        Span<double> values = stackalloc double[model.Columns.Count];
        features.Read(new PageView(page));
        model.Score(features, values);
        return values[0];
    }
}
