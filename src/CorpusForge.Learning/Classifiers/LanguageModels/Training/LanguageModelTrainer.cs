using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.LanguageModels.Arpa;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Storage;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>
/// Trains the language model of a classifier's folder, and writes model.bin and model.json beside its classifier.yaml. The same pages give the
/// same bytes, in whatever order they come and on however many cores. Memory holds the text (two bytes a UTF-16 unit, up to
/// <c>most-characters</c>), its tokens (four bytes each), and the n-grams before pruning (13 bytes each, some 30 more for the longest while they
/// are smoothed).
/// </summary>
public sealed class LanguageModelTrainer
{
    private readonly string folder;
    private readonly LanguageModelSettings settings;
    private readonly IProgress<string>? progress;
    private readonly CancellationToken token;

    private LanguageModelTrainer(string folder, IProgress<string>? progress, CancellationToken token)
    {
        (this.folder, this.progress, this.token) = (Path.GetFullPath(folder), progress, token);
        settings = LanguageModelFolder.Load(this.folder);
    }

    /// <summary>Trains.</summary>
    /// <param name="folder">Folder with a classifier.yaml of the kind <c>language-model</c>.</param>
    /// <param name="data">Files, folders or globs of text to take instead of the corpus of classifier.yaml; null to take that.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="token">Ends it.</param>
    /// <exception cref="RecipeException">The classifier.yaml is wrong, or its data is not there or another.</exception>
    public static LanguageModelReport Train(string folder, IReadOnlyList<string>? data, IProgress<string>? progress, CancellationToken token)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new LanguageModelTrainer(folder, progress, token).Train(data);
    }

    private LanguageModelReport Train(IReadOnlyList<string>? data)
    {
        var parts = data is null ? settings.Corpus : [.. data.Select(path => new CorpusSettings { Path = Path.GetFullPath(path) })];
        var corpus = new TokenCorpus(settings.Tokens);
        var read = parts.Count > 0 ? ReadCorpus(parts, corpus) : null;
        var (model, held, from) = settings.Arpa is { } arpa ? Taken(arpa, corpus) : Counted(corpus, read);
        model = settings.Precision == ModelPrecision.Compact ? StoredModel.Compact(model) : model;
        return Write(model, read, held, from);
    }

    private CorpusReport ReadCorpus(IReadOnlyList<CorpusSettings> parts, TokenCorpus corpus)
    {
        var reader = new CorpusReader(folder);
        var sample = new CorpusSample(settings.MostCharacters, settings.Seed);
        foreach (var part in parts)
        {
            progress?.Report($"reading {part.Path}");
            foreach (var page in reader.Pages(part, token))
            {
                sample.Add(page);
            }
        }

        if (sample.Pages.Count == 0)
        {
            throw new RecipeException($"{folder}: no page with text in {string.Join(", ", parts.Select(part => part.Path))}; allowed: text to train on");
        }

        corpus.Add(sample.Pages.Select(page => (page.Url, settings.Site == SiteKind.Host ? page.Host : page.Domain, page.Text)), token);
        progress?.Report(FormattableString.Invariant($"{corpus.Pages.Count} pages of {corpus.Sites} sites, {corpus.Tokens.Length} tokens"));
        return new CorpusReport(
            sample.Pages.Count, corpus.Sites, sample.Characters, sample.Share, reader.Counts.PassedOver, reader.Counts.Empty, reader.Counts.Unreadable, sample.Hash());
    }

    private (LanguageModel Model, HeldOutScore? Held, string From) Taken(string arpa, TokenCorpus corpus)
    {
        var path = Path.GetFullPath(arpa, folder);
        if (!File.Exists(path))
        {
            throw new RecipeException($"{folder}: arpa: no file at {path}; allowed: an ARPA file");
        }

        progress?.Report($"reading {arpa}");
        var model = ArpaReader.ReadFile(path, settings.Tokens);
        if (ArpaTokens.Fault(model) is { } fault)
        {
            throw new ModelException($"{path}: {fault}");
        }

        if (corpus.Pages.Count == 0)
        {
            return (model, null, "");
        }

        var held = new HeldOutScore();
        held.Add(new LanguageModelQuery(model), corpus, corpus.Pages);
        var report = held.Report("corpus");
        return report.UnknownShare <= ArpaTokens.MostUnknown
            ? (model, held, report.From)
            : throw new ModelException(FormattableString.Invariant(
                $"{path}: it knows only {1 - report.UnknownShare:P1} of the corpus's {settings.Tokens}: its tokens are others. Set tokens, or take a model of characters or of the analyser's words."));
    }

    private (LanguageModel Model, HeldOutScore Held, string From) Counted(TokenCorpus corpus, CorpusReport? read)
    {
        if (read is null)
        {
            throw new RecipeException($"{folder}: neither corpus nor arpa; allowed: text to train on, in classifier.yaml or with --data");
        }

        if (settings.LeastSites > corpus.Sites)
        {
            throw new RecipeException(FormattableString.Invariant($"{folder}: least-sites: {settings.LeastSites}, but the corpus has pages of {corpus.Sites}; allowed: at most that, or more data"));
        }

        var groups = Groups(corpus);
        var held = new HeldOutScore();
        LanguageModel? model = null;
        foreach (var group in groups)
        {
            progress?.Report(FormattableString.Invariant($"held out: {group.Count} pages of {corpus.Pages.Count}"));
            model = Estimate(corpus, [.. corpus.Pages.Except(group)]);
            held.Add(new LanguageModelQuery(model), corpus, group);
        }

        if (settings.Folds > 0 || model is null)
        {
            progress?.Report("training on all pages");
            model = Estimate(corpus, corpus.Pages);
        }

        if (held.Pages.Count == 0)
        {
            held.Add(new LanguageModelQuery(model), corpus, corpus.Pages);
            return (model, held, "training pages");
        }

        return (model, held, settings.Folds > 0 ? "folds of sites" : "held-out pages");
    }

    // Groups of pages, each to be measured by a model of all others.
    private List<List<TokenPage>> Groups(TokenCorpus corpus)
    {
        if (settings.Folds > 0)
        {
            var groups = corpus.Pages.GroupBy(page => CorpusSample.Place(page.Site, settings.Seed, "fold") % (ulong)settings.Folds)
                .OrderBy(group => group.Key).Select(group => group.ToList()).ToList();
            return groups.Count > 1
                ? groups
                : throw new RecipeException($"{folder}: folds: all pages fall into one group, there are too few sites; allowed: 0, which holds out single pages");
        }

        var bound = settings.HeldOut * ulong.MaxValue;
        var held = corpus.Pages.Where(page => CorpusSample.Place(page.Url, settings.Seed, "held-out") < bound).ToList();
        return held.Count > 0 && held.Count < corpus.Pages.Count ? [held] : [];
    }

    private LanguageModel Estimate(TokenCorpus corpus, IReadOnlyList<TokenPage> pages)
    {
        try
        {
            return new NgramEstimator(settings).Estimate(corpus, pages, token);
        }
        catch (ArgumentException error)
        {
            throw new RecipeException($"{folder}: {error.Message}", error);
        }
    }

    private LanguageModelReport Write(LanguageModel model, CorpusReport? read, HeldOutScore? held, string from)
    {
        progress?.Report("writing");
        var path = Path.Combine(folder, ModelFiles.Model);
        ModelWriter.Write(path, new StoredModel(model, held?.Quantiles ?? new PerplexityQuantiles([])));
        var report = new LanguageModelReport
        {
            Sha256 = Sha256Hex.OfFile(path),
            Bytes = new FileInfo(path).Length,
            Tokens = settings.Tokens == TokenKind.Words ? "words" : "characters",
            Order = model.Order,
            Ngrams = [.. model.Levels.Select(level => level.Count)],
            UnknownTypes = model.UnknownTypes,
            Corpus = read,
            HeldOut = held?.Report(from),
        };
        ModelFiles.WriteReport(folder, report);
        return report;
    }
}
