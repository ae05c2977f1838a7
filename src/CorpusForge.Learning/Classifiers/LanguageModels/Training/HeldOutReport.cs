namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>How a model does on pages.</summary>
/// <param name="From">
/// <c>held-out pages</c>, <c>folds of sites</c> (each page by a model that saw no page of its group of sites), <c>corpus</c> (of a model taken from an ARPA
/// file), or <c>training pages</c> where the corpus is so small that none was held out: then the figures flatter.
/// </param>
/// <param name="Pages">How many pages.</param>
/// <param name="PredictedTokens">Tokens predicted on them, ends of lines included.</param>
/// <param name="UnknownShare">Share of them that the model does not know.</param>
/// <param name="Perplexity">Perplexity over all tokens.</param>
/// <param name="Percentiles">Perplexity of pages below which 5, 10, 25, 50, 75, 90, 95 and 99 % of the pages lie, by <c>p5</c> and so on.</param>
/// <param name="SiteQuartiles">Least, quartiles and most of the perplexities of whole sites.</param>
public sealed record HeldOutReport(
    string From,
    int Pages,
    long PredictedTokens,
    double UnknownShare,
    double Perplexity,
    IReadOnlyDictionary<string, double> Percentiles,
    IReadOnlyList<double> SiteQuartiles);
