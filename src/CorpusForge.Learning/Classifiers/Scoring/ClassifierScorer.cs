using CorpusForge.Lake.Storage;
using CorpusForge.Learning.Classifiers.Labelling.Voting;
using CorpusForge.Learning.Classifiers.Models;
using CorpusForge.Learning.Classifiers.Training;

namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>
/// A trained classifier: one model where a page's links are known, one for text alone. With two it fills two columns, so that a recipe can ask what
/// the text tells even of a page that holds a link.
/// </summary>
public sealed class ClassifierScorer : IPageScorer
{
    private const string ModelFile = "model.bin";

    private readonly CalibratedModel text;
    private readonly CalibratedModel? linked;

    internal ClassifierScorer(string name, byte[] model, string path)
    {
        Name = name;
        (text, linked) = ClassifierFile.Read(model, path);
        Columns = linked is null ? [new ScoreColumn($"{name}-score", 0, 1)] : [new ScoreColumn($"{name}-score", 0, 1), new ScoreColumn($"{name}-text-score", 0, 1)];
        Hash = ContentKey.Hash($"{Columns.Count} {Sha256Hex.Of(model)} {ClassifierFile.FeatureHash}");
    }

    /// <summary>Opens the model of a folder, where it is the one that was trained.</summary>
    internal static ClassifierScorer Open(string folder, ScorerFile file)
    {
        var settings = file.Settings<ClassifierSettings>(LabellingSettings.Keys);
        var path = Path.Combine(folder, ModelFile);
        return new ClassifierScorer(settings.Name, ModelFacts.ReadModel(folder, ModelFile), path);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ScoreColumn> Columns { get; }

    /// <inheritdoc/>
    public void Score(PageFeatures page, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(page);
        var own = ModelFor(page);
        values[0] = own.Probability(page);
        if (linked is not null)
        {
            values[1] = own == text ? values[0] : text.Probability(page);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<FeatureShare> Explain(PageFeatures page, int most)
    {
        ArgumentNullException.ThrowIfNull(page);
        var shares = new Shares();
        ModelFor(page).Predictor.Explain(page, 1, shares);
        return ShareNames.Strongest(shares, page, most);
    }

    // A page without a single link is one whose links were not kept: hardly any page is so by itself.
    private CalibratedModel ModelFor(PageFeatures page) => page.View.Page.Links.Total > 0 && linked is not null ? linked : text;
}
