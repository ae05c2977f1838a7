using CorpusForge.Core.Documents;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>What one source says of one page: a line of a labels file.</summary>
public sealed record PageLabel
{
    /// <summary>The page's URL, by which labels and pages meet.</summary>
    public required string Url { get; init; }

    /// <summary>Probability that the page belongs to the class, 0 to 1; people and sites say 0 or 1.</summary>
    public required double Probability { get; init; }

    /// <summary>Who says so, see <see cref="LabelSource"/>.</summary>
    public string Source { get; init; } = LabelSource.Unstated;

    /// <summary>The owner whose pages belong on one side of a split; null where the URL's domain says it.</summary>
    public string? Site { get; init; }

    /// <summary>What kind of page it is, in words; null when nobody said.</summary>
    public string? Kind { get; init; }

    /// <summary>How sure the source is: <c>high</c>, <c>medium</c> or <c>low</c>; null when it does not say.</summary>
    public string? Confidence { get; init; }

    /// <summary>
    /// Groups of features that decided the label, see <see cref="FeatureGroups"/>, ordinally; a model must not see them where it learns from it.
    /// </summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>The page itself where the line holds it; null where it is to be found in a file of pages.</summary>
    public Document? Page { get; init; }

    /// <summary>File and line, for errors and reports; empty when it was not read from a file.</summary>
    public string Place { get; init; } = "";
}
