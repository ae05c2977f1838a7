using CorpusForge.Core.Documents;

namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>What each function says of each page.</summary>
/// <param name="Names">The functions.</param>
/// <param name="Pages">A row a page, a vote a function.</param>
public sealed record VoteTable(IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<Vote>> Pages)
{
    /// <summary>Lets functions vote on pages.</summary>
    public static VoteTable Of(IReadOnlyList<NamedFunction> functions, IEnumerable<Document> pages)
    {
        ArgumentNullException.ThrowIfNull(functions);
        return new VoteTable([.. functions.Select(function => function.Name)], [.. pages.Select(page => Row(functions, page))]);
    }

    private static Vote[] Row(IReadOnlyList<NamedFunction> functions, Document page)
    {
        var evidence = new PageEvidence(page);
        return [.. functions.Select(function => function.Of(evidence))];
    }
}
