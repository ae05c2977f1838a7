using CorpusForge.Core.Documents;
using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>The labelled pages of a classifier, read, split and turned into examples.</summary>
internal sealed class TrainingData
{
    private TrainingData(
        IReadOnlyList<LabelledPage> pages, GroupedFolds folds, IReadOnlyList<Example> examples, IReadOnlyList<string> hashes, IReadOnlyList<string> remarks) =>
        (Pages, Folds, Examples, Hashes, Remarks) = (pages, folds, examples, hashes, remarks);

    /// <summary>Real pages with their labels.</summary>
    public IReadOnlyList<LabelledPage> Pages { get; }

    /// <summary>How they are split.</summary>
    public GroupedFolds Folds { get; }

    /// <summary>Examples of real pages, then of text made up for training.</summary>
    public IReadOnlyList<Example> Examples { get; }

    /// <summary>The files read, with their hashes: <c>web.warc.gz sha256:…</c>.</summary>
    public IReadOnlyList<string> Hashes { get; }

    /// <summary>What a card must say of the data.</summary>
    public IReadOnlyList<string> Remarks { get; }

    public static TrainingData Read(string folder, ClassifierSettings settings, IReadOnlyList<string> dataFolders)
    {
        var labelFiles = settings.Labels.Select(file => Path.Combine(folder, file)).ToList();
        var found = settings.Pages.Select(file => Find(file, folder, dataFolders)).ToList();
        var pageFiles = found.ConvertAll(file => file.Path);
        var merged = LabelMerge.Merge(LabelFile.Read(labelFiles));
        var made = merged.Where(label => label.Source == LabelSource.MadeUp).Select(Made).ToList();
        var joined = LabelledPages.Join([.. merged.Where(label => label.Source != LabelSource.MadeUp)], pageFiles);
        if (joined.Pages.Count == 0 && made.Count == 0)
        {
            throw new RecipeException($"{folder}: no label has a page. {string.Join(". ", joined.Remarks())}");
        }

        var withoutLinks = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var page in PageFiles.Read(pageFiles, _ => { }, LinkRemoval.From))
        {
            withoutLinks.TryAdd(page.Url, page);
        }

        var folds = SiteFolds.Of(joined.Pages, made, settings.Folds);
        var stripped = joined.Pages.Select(page => withoutLinks.GetValueOrDefault(page.Page.Url) ?? LinkRemoval.From(page.Page)).ToList();
        return new TrainingData(
            joined.Pages, folds, Read(joined.Pages, stripped, folds, made, settings),
            [.. labelFiles.Select(file => (Path: file, Hash: Sha256Hex.OfFile(file))).Concat(found).Select(file => $"{Path.GetFileName(file.Path)} sha256:{file.Hash}")], [.. joined.Remarks(), .. SiteFolds.Remarks(folds)]);
    }

    private static List<Example> Read(
        IReadOnlyList<LabelledPage> pages, List<Document> stripped, GroupedFolds folds, List<LabelledPage> made, ClassifierSettings settings)
    {
        var reader = new ExampleReader(settings.Features);
        var sites = SiteNames.Of(pages);
        var examples = new List<Example>();
        for (var at = 0; at < pages.Count; at++)
        {
            if (folds.FoldOf[at] != GroupedFolds.LeftOut)
            {
                examples.AddRange(reader.Read(at, pages[at], stripped[at], sites[at], folds.FoldOf[at]));
            }
        }

        foreach (var page in made)
        {
            examples.AddRange(reader.Read(-1, page, page.Page, page.Label.Site ?? "made-up", GroupedFolds.LeftOut));
        }

        return Weighed(examples);
    }

    private static LabelledPage Made(PageLabel label) => new(
        label.Page ?? throw new RecipeException($"{label.Place}: {label.Url} is made up but has no text; write it into the line as text"), label);

    // A site counts by the root of its pages: the tenth page of one template teaches little.
    private static List<Example> Weighed(List<Example> examples)
    {
        var pages = examples.GroupBy(example => (example.Site, example.IsPositive, example.HasLinks)).ToDictionary(group => group.Key, group => group.Count());
        return examples.ConvertAll(example =>
            example with { Weight = (float)(10 * example.Weight / Math.Sqrt(pages[(example.Site, example.IsPositive, example.HasLinks)])) });
    }

    private static (string Path, string Hash) Find(DataFile file, string folder, IReadOnlyList<string> dataFolders)
    {
        var path = dataFolders.Prepend(folder).Select(place => Path.Combine(place, file.File)).FirstOrDefault(File.Exists)
            ?? throw new RecipeException($"{folder}: {file.File} is in no folder given by --data. {(file.From.Length > 0 ? file.From : "Say where it is with --data DIR")}");
        var found = Sha256Hex.OfFile(path);
        return file.Sha256.Length == 0 || file.Sha256 == found
            ? (path, found)
            : throw new RecipeException($"{path}: sha256 {found}, but classifier.yaml names {file.Sha256}. Give the file it names, or state the new hash there");
    }
}
