using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>Measures models on pages of a corpus of tokens, and sums up.</summary>
internal sealed class HeldOutScore
{
    private static readonly int[] Shown = [5, 10, 25, 50, 75, 90, 95, 99];

    private readonly List<PageSurprise> pages = [];

    /// <summary>The pages measured.</summary>
    public IReadOnlyList<PageSurprise> Pages => pages;

    /// <summary>The spread of the pages' perplexities.</summary>
    public PerplexityQuantiles Quantiles => PerplexityQuantiles.Of(pages.Select(page => PagePerplexity.Of(page.LogProbability, page.Predicted)));

    /// <summary>Perplexity over all tokens of all pages.</summary>
    public double Perplexity => Of(pages);

    /// <summary>Measures a model on pages.</summary>
    public void Add(LanguageModelQuery model, TokenCorpus corpus, IReadOnlyList<TokenPage> asked)
    {
        var numbers = corpus.Names.Select(name => model.Vocabulary.IdOf(name)).ToArray();
        (numbers[Vocabulary.Begin], numbers[Vocabulary.End]) = (Vocabulary.Begin, Vocabulary.End);
        var found = new PageSurprise[asked.Count];
        Parallel.For(0, asked.Count, at => found[at] = Read(model, corpus, asked[at], numbers));
        pages.AddRange(found);
    }

    /// <summary>The figures of all pages.</summary>
    public HeldOutReport Report(string from)
    {
        var (quantiles, predicted) = (Quantiles, pages.Sum(page => (long)page.Predicted));
        var sites = PerplexityQuantiles.Of(pages.GroupBy(page => page.Site).Select(Of));
        return new HeldOutReport(
            from,
            pages.Count,
            predicted,
            Math.Round((double)pages.Sum(page => (long)page.Unknown) / predicted, 6),
            Math.Round(Perplexity, 3),
            new SortedDictionary<string, double>(Shown.ToDictionary(share => FormattableString.Invariant($"p{share:00}"), share => Math.Round(quantiles.Of(share / 100.0), 3)), StringComparer.Ordinal),
            [.. new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(share => Math.Round(sites.Of(share), 3))]);
    }

    /// <summary>Perplexity over the tokens of some pages.</summary>
    public static double Of(IEnumerable<PageSurprise> some)
    {
        var (log, predicted) = (0.0, 0L);
        foreach (var page in some)
        {
            (log, predicted) = (log + page.LogProbability, predicted + page.Predicted);
        }

        return PagePerplexity.Of(log, predicted);
    }

    private static PageSurprise Read(LanguageModelQuery model, TokenCorpus corpus, TokenPage page, int[] numbers)
    {
        var tokens = new int[page.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            tokens[at] = numbers[corpus.Tokens[page.Start + at]];
        }

        var (log, start) = (0.0, 0);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at] == Vocabulary.End)
            {
                log += model.LogProbability(tokens.AsSpan(start, at + 1 - start));
                start = at + 1;
            }
        }

        return new PageSurprise(page.Site, log, page.Predicted, tokens.AsSpan().Count(Vocabulary.Unknown));
    }
}
