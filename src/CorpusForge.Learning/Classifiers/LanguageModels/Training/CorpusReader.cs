using System.Collections.Concurrent;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Sources;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>Reads the pages of a corpus. HTML is extracted on all cores, with the settings that recipes begin with.</summary>
/// <param name="folder">The folder that paths start from.</param>
internal sealed class CorpusReader(string folder)
{
    private const int PagesAtOnce = 64;
    private static readonly ExtractSettings Extraction = new();
    private static readonly SourceKind?[] Kinds = [SourceKind.Warc, SourceKind.Wet, SourceKind.Jsonl, null];
    private static readonly string[] Packings = ["", ".gz", ".zst"];

    private readonly ConcurrentBag<PageExtractor> extractors = [];

    /// <summary>What was left out so far.</summary>
    public CorpusCounts Counts { get; } = new();

    /// <summary>The pages with text, in the order of paths and files.</summary>
    public IEnumerable<CorpusPage> Pages(CorpusSettings settings, CancellationToken token)
    {
        var choice = settings.Only is { } only ? new PageChoice(Checked(only, settings.OnlySha256), settings.Where) : null;
        var path = Path.GetFullPath(settings.Path, folder);
        if (settings.Sha256 is not null)
        {
            Checked(settings.Path, settings.Sha256);
        }

        foreach (var page in Files(path).SelectMany(file => Pages(file, choice, token)))
        {
            if (page.Text.AsSpan().IsWhiteSpace())
            {
                Counts.Empty++;
            }
            else
            {
                yield return page;
            }
        }
    }

    private string Checked(string named, string? sha256)
    {
        var path = Path.GetFullPath(named, folder);
        if (!File.Exists(path))
        {
            throw new RecipeException($"{path}: no such file. Put the file {Path.GetFileName(path)}{(sha256 is null ? "" : $" with SHA-256 {sha256}")} there, or train on text of your own: corpusforge classifier train {Path.GetFileName(folder)} --data FILE");
        }

        var found = sha256 is null ? null : Sha256Hex.OfFile(path);
        return found == sha256 ? path : throw new RecipeException($"{path}: its SHA-256 is {found}; allowed: {sha256}, the file that the classifier.yaml in {folder} names");
    }

    private static List<(string Path, string Name, SourceKind? Kind)> Files(string path)
    {
        var found = new List<(string, string, SourceKind?)>();
        foreach (var kind in Kinds)
        {
            found.AddRange(Matches(path, kind));
        }

        return found.Count > 0
            ? [.. found.OrderBy(file => file.Item2, StringComparer.Ordinal)]
            : throw new RecipeException($"corpus: no text at '{path}'; allowed: .warc, .wet, .jsonl and .txt (each also .gz), a folder or a glob of them");
    }

    private static IEnumerable<(string, string, SourceKind?)> Matches(string path, SourceKind? kind)
    {
        try
        {
            return InputFinder.Find(new SourceSettings { Name = "corpus", Kind = kind ?? SourceKind.Jsonl, Path = Directory.Exists(path) && kind is null ? $"{path}/**" : path }, "/")
                .Where(input => KindOf(input.Name) is var (known, isText) && (kind is null ? isText : known == kind))
                .Select(input => (input.Files[0], input.Name, kind));
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    private static (SourceKind? Kind, bool IsText) KindOf(string name)
    {
        return Ends(".txt") ? (null, true)
            : (Ends(".warc") ? SourceKind.Warc : Ends(".wet") ? SourceKind.Wet : Ends(".jsonl") || Ends(".ndjson") ? SourceKind.Jsonl : null, false);

        bool Ends(string end) => Packings.Any(packed => name.EndsWith(end + packed, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<CorpusPage> Pages((string Path, string Name, SourceKind? Kind) file, PageChoice? choice, CancellationToken token)
    {
        if (file.Kind is not { } kind)
        {
            return TextFilePages.Read(file.Path, file.Name);
        }

        var (reader, settings) = (SourceReaders.For(kind), new SourceSettings { Name = "corpus", Kind = kind, Path = file.Path });
        var input = new Input(file.Name, [file.Path], [file.Name], new FileInfo(file.Path).Length);
        var items = reader.Split(input).SelectMany(range => reader.Read(input, range, settings, new SliceTrace()));
        return Raw(items, choice).Chunk(PagesAtOnce).SelectMany(batch => Extract(batch, token));
    }

    private IEnumerable<RawPage> Raw(IEnumerable<SourceItem> items, PageChoice? choice)
    {
        foreach (var item in items)
        {
            if (item is SourceItem.Page { Value: var page })
            {
                if (choice?.Has(page.Url) != false)
                {
                    yield return page;
                }
                else
                {
                    Counts.PassedOver++;
                }
            }
            else if (item is SourceItem.Quarantined)
            {
                Counts.Unreadable++;
            }
        }
    }

    private IEnumerable<CorpusPage> Extract(RawPage[] batch, CancellationToken token)
    {
        var documents = new Document?[batch.Length];
        Parallel.For(0, batch.Length, new ParallelOptions { CancellationToken = token }, () => extractors.TryTake(out var kept) ? kept : new PageExtractor(Extraction), (at, _, extractor) =>
        {
            try
            {
                documents[at] = extractor.Extract(batch[at]);
            }
            catch (PageRefusedException)
            {
                // Counted below: a page beyond the limits has no text.
            }

            return extractor;
        }, extractors.Add);
        Counts.Unreadable += documents.Count(document => document is null);
        return documents.OfType<Document>().Select(page => new CorpusPage(page.Url, page.Host, page.Domain, page.Text));
    }
}
