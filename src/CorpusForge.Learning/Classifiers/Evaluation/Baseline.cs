using CorpusForge.Core.Documents;

namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>A rule that a classifier must beat, on the same pages.</summary>
public abstract record Baseline
{
    /// <summary>What it is called in tables.</summary>
    public abstract string Name { get; }

    /// <summary>Score from which on it calls a page one of the class.</summary>
    public required double Threshold { get; init; }

    /// <summary>Its score of a page, a count.</summary>
    public abstract double Of(Document page);

    /// <summary>
    /// The baselines of a classifier, by what its name speaks of; none for a classifier that nobody has rules for.
    /// </summary>
    /// <param name="classifier">Name of the classifier.</param>
    /// <param name="lists">HojiChar's folder of word lists, for rows by the lists of others beside those by the project's; null for none.</param>
    public static IReadOnlyList<Baseline> For(string classifier, string? lists)
    {
        IReadOnlyList<Baseline> keywords = classifier switch
        {
            "affiliate" => [.. KeywordBaseline.Advertisement(null), .. lists is null ? [] : KeywordBaseline.Advertisement(lists)],
            "adult" => [.. KeywordBaseline.Adult(null), .. lists is null ? [] : KeywordBaseline.Adult(lists)],
            _ => [],
        };
        return keywords.Count == 0 ? [] : [.. keywords, new LinkHostBaseline { Adult = classifier == "adult", Threshold = 1 }];
    }
}
