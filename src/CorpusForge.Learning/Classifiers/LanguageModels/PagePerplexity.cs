using System.Runtime.InteropServices;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels;

/// <summary>
/// The perplexities of a page and its paragraphs, which are its lines: 10 to the mean -log10 of the probability of a token, the end of each
/// line being one. Buffers are kept from page to page; an instance serves one thread.
/// </summary>
internal sealed class PagePerplexity
{
    /// <summary>The most it is said to be; also what a page without a token gets, of which nothing good can be said.</summary>
    public const double Most = 1e7;

    private readonly TextTokens tokens = new();
    private readonly List<LineSurprise> lines = [];
    private readonly List<LineSurprise> sorted = [];

    /// <summary>The lines with tokens, in their order.</summary>
    public IReadOnlyList<LineSurprise> Lines => lines;

    /// <summary>Tokens predicted on the page.</summary>
    public int Predicted { get; private set; }

    /// <summary>Perplexity of the page.</summary>
    public double Page { get; private set; }

    /// <summary>The perplexity of some log10 of probability over tokens.</summary>
    public static double Of(double logProbability, long predicted) => predicted == 0 ? Most : Math.Min(Most, Math.Pow(10, -logProbability / predicted));

    /// <summary>Reads a page.</summary>
    public void Read(PageView page, LanguageModelQuery model)
    {
        if (model.Tokens == TokenKind.Words)
        {
            tokens.ReadWords(page.Text, page.Words, model.Vocabulary);
        }
        else
        {
            tokens.ReadCharacters(page.Text, model.Vocabulary);
        }

        lines.Clear();
        sorted.Clear();
        var sum = 0.0;
        foreach (var line in tokens.Lines)
        {
            var log = model.LogProbability(tokens.Ids.Slice(line.Start, line.Length));
            lines.Add(new LineSurprise(line, log));
            sum += log;
        }

        Predicted = tokens.Ids.Length - lines.Count;
        Page = Of(sum, Predicted);
    }

    /// <summary>
    /// The least perplexity such that paragraphs at or below it hold a share of the page's tokens. Weighted by length, for a heading of four
    /// characters says little and a page has many.
    /// </summary>
    public double Paragraphs(double share)
    {
        if (sorted.Count == 0)
        {
            sorted.AddRange(lines);
            sorted.Sort((left, right) => left.Perplexity.CompareTo(right.Perplexity));
        }

        var (wanted, sum) = (share * (tokens.Ids.Length - (2.0 * lines.Count)), 0L);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(sorted))
        {
            sum += line.Weight;
            if (sum >= wanted)
            {
                return line.Perplexity;
            }
        }

        return Most;
    }
}
