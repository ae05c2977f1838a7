using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Keywords;
using CorpusForge.Learning.Classifiers.Labelling;

namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>
/// Places of the main text where a listed word stands, as HojiChar (DiscardAds, DiscardAdultContentJa) and the filters of llm-jp count them;
/// they discard a page with more than a number of such places.
/// </summary>
public sealed record KeywordBaseline : Baseline
{
    private readonly IMeasure measure;
    private readonly string words;

    private KeywordBaseline(IMeasure measure, string words) => (this.measure, this.words) = (measure, words);

    /// <inheritdoc/>
    public override string Name => FormattableString.Invariant($"{words}, {Threshold:0} or more");

    /// <inheritdoc/>
    public override double Of(Document page) => measure.Of(new PageView(page));

    /// <summary>The words of advertising: HojiChar discards from 15 places on, llm-jp from 11.</summary>
    internal static IEnumerable<Baseline> Advertisement(string? lists)
    {
        var list = Find(lists, "advertisement_keywords_ja.txt");
        return At(new AdvertisementWords { List = list }, $"{Whose(list)} advertising words", 15, 11);
    }

    /// <summary>The words of pages for adults: HojiChar discards from 1 place on, llm-jp from 4.</summary>
    internal static IEnumerable<Baseline> Adult(string? lists)
    {
        var list = Find(lists, "adult_keywords_ja.txt");
        return At(new AdultWords { List = list }, $"{Whose(list)} adult words", 1, 4);
    }

    private static IEnumerable<Baseline> At(IMeasure measure, string words, params IEnumerable<double> thresholds) =>
        thresholds.Select(threshold => new KeywordBaseline(measure, words) { Threshold = threshold });

    private static string Whose(ListFile? list) => list is null ? "the project's list of" : "HojiChar's list of";

    private static ListFile? Find(string? folder, string file) => folder is null ? null : ListFile.Find(Path.GetFullPath(Path.Combine(folder, file)))
        ?? throw new LabelException($"{folder}: holds no {file}; give the folder hojichar/dict of HojiChar");
}
