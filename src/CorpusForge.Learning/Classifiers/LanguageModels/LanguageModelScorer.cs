using System.IO.Hashing;
using System.Text;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Storage;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.LanguageModels;

/// <summary>
/// Scores pages by a language model. Columns, for a folder NAME: <c>NAME</c>, the perplexity of the page by token, at most 1e7, which a page
/// without text gets too; <c>NAME-paragraph-median</c> and <c>NAME-paragraph-p90</c>, the perplexity that half and nine tenths of the text stay
/// within, paragraph by paragraph; <c>NAME-percentile</c>, the share of the pages held out in training with a lower perplexity, where training
/// had pages. The 90th percentile rather than the worst paragraph: one line of a foreign name or a part number is the worst of most good pages.
/// </summary>
public sealed class LanguageModelScorer : IPageScorer
{
    private const int Version = 1;
    private const int ShownCharacters = 20;

    [ThreadStatic]
    private static PagePerplexity? perplexity;

    private readonly LanguageModelQuery model;
    private readonly PerplexityQuantiles quantiles;

    internal LanguageModelScorer(string name, StoredModel stored, string sha256)
    {
        Name = name;
        Hash = Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{sha256} language-model {Version} {TextTokens.Version}"))));
        model = new LanguageModelQuery(stored.Model);
        quantiles = stored.Quantiles;
        Columns =
        [
            new ScoreColumn(name, 1, PagePerplexity.Most),
            new ScoreColumn($"{name}-paragraph-median", 1, PagePerplexity.Most),
            new ScoreColumn($"{name}-paragraph-p90", 1, PagePerplexity.Most),
            .. HasQuantiles ? [new ScoreColumn($"{name}-percentile", 0, 1)] : Array.Empty<ScoreColumn>(),
        ];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ScoreColumn> Columns { get; }

    /// <summary>Opens a folder's model. Throws <see cref="ModelException"/> where it is missing or not the one that was trained.</summary>
    public static LanguageModelScorer Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var (path, report) = (Path.Combine(folder, ModelFiles.Model), ModelFiles.ReadReport(folder));
        var bytes = ModelFiles.ReadModel(path);
        var sha256 = Sha256Hex.Of(bytes);
        return sha256 == report.Sha256
            ? new LanguageModelScorer(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), ModelReader.Read(bytes, path), sha256)
            : throw new ModelException($"{path}: its SHA-256 is {sha256}, {ModelFiles.Report} says {report.Sha256}: not the model that was trained. {ModelReader.Remedy(path)}");
    }

    /// <inheritdoc/>
    public void Score(PageFeatures page, Span<double> values)
    {
        var read = Read(page);
        values[0] = read.Page;
        values[1] = read.Paragraphs(0.5);
        values[2] = read.Paragraphs(0.9);
        if (HasQuantiles)
        {
            values[3] = quantiles.Share(read.Page);
        }
    }

    /// <summary>
    /// The paragraphs that raise the page's perplexity most: each with its own perplexity, and what it adds to the logarithm of the page's, seen
    /// from the median of the pages held out (from 1 where there were none). The shares of all paragraphs sum to ln(perplexity of the page / median).
    /// </summary>
    public IReadOnlyList<FeatureShare> Explain(PageFeatures page, int most)
    {
        var read = Read(page);
        var (text, median) = (page.View.Text, HasQuantiles ? Math.Log(quantiles.Of(0.5)) : 0);
        return
        [
            .. read.Lines.Select((line, number) => new FeatureShare(
                    FormattableString.Invariant($"paragraph {number + 1}: {Beginning(text.AsSpan(line.Line.TextStart, line.Line.TextLength))}"),
                    line.Perplexity,
                    (double)line.Predicted / read.Predicted * (Math.Log(line.Perplexity) - median)))
                .OrderByDescending(share => share.Share).Take(most),
        ];
    }

    private bool HasQuantiles => quantiles.Values.Count > 0;

    private PagePerplexity Read(PageFeatures page)
    {
        ArgumentNullException.ThrowIfNull(page);
        perplexity ??= new PagePerplexity();
        perplexity.Read(page.View, model);
        return perplexity;
    }

    private static string Beginning(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length <= ShownCharacters)
        {
            return line.ToString();
        }

        // Half of a pair cannot be shown.
        return $"{line[..(char.IsHighSurrogate(line[ShownCharacters - 1]) ? ShownCharacters - 1 : ShownCharacters)]}…";
    }
}
