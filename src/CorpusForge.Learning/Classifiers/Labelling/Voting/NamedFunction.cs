using CorpusForge.Learning.Classifiers.Labelling.Functions;

namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>A labelling function as a classifier uses it.</summary>
/// <param name="Name">Its name among the classifier's functions.</param>
/// <param name="Function">The function with its settings.</param>
/// <param name="IsFor">Whether it speaks for the class or against it.</param>
/// <param name="Reads">The groups of features it reads, ordinally.</param>
public sealed record NamedFunction(string Name, LabellingFunction Function, bool IsFor, IReadOnlyList<string> Reads)
{
    /// <summary>What it says of a page.</summary>
    public Vote Of(PageEvidence page) => !Function.Speaks(page) ? Vote.Abstain : IsFor ? Vote.For : Vote.Against;
}
