namespace CorpusForge.Engine.Comparing;

/// <summary>What differs between two versions, the one before and the one after. Versions with the same content give the same bytes.</summary>
public sealed record MixtureDiff
{
    /// <summary>The version before.</summary>
    public required DiffSide Before { get; init; }

    /// <summary>The version after.</summary>
    public required DiffSide After { get; init; }

    /// <summary>Whether both hold the same pages with the same texts, as often.</summary>
    public required bool IsSame { get; init; }

    /// <summary>Pages by what became of them.</summary>
    public required PageChanges Pages { get; init; }

    /// <summary>Why pages of the version before are not in the one after, most pages first.</summary>
    public required IReadOnlyList<ReasonTotal> Removed { get; init; }

    /// <summary>Why pages of the version after were not in the one before, most pages first.</summary>
    public required IReadOnlyList<ReasonTotal> Added { get; init; }

    /// <summary>Settings of the recipe that differ, by path.</summary>
    public required IReadOnlyList<SettingChange> Settings { get; init; }

    /// <summary>Inputs of the two by their content.</summary>
    public required InputChanges Inputs { get; init; }

    /// <summary>Domains that only one has, and how many moved.</summary>
    public required DomainCounts DomainCounts { get; init; }

    /// <summary>The domains that moved most, by the difference of their pages.</summary>
    public required IReadOnlyList<GroupChange> Domains { get; init; }

    /// <summary>By the class of the host: <c>co.jp</c>, <c>go.jp</c>, <c>com</c>, ...</summary>
    public required IReadOnlyList<GroupChange> HostClasses { get; init; }

    /// <summary>By source of the recipe.</summary>
    public required IReadOnlyList<GroupChange> Sources { get; init; }

    /// <summary>By year of publication, of the fetch where the page states none; <c>unknown</c> without either.</summary>
    public required IReadOnlyList<GroupChange> Years { get; init; }

    /// <summary>By size of the near cluster.</summary>
    public required IReadOnlyList<GroupChange> Clusters { get; init; }

    /// <summary>By how often a page is to be seen.</summary>
    public required IReadOnlyList<GroupChange> Repeats { get; init; }

    /// <summary>Lengths of texts in characters, in bins of an eighth of a decade.</summary>
    public required ColumnShift Lengths { get; init; }

    /// <summary>Every score that both have, those that moved most first.</summary>
    public required IReadOnlyList<ColumnShift> Scores { get; init; }

    /// <summary>Every measure that both have, those that moved most first.</summary>
    public required IReadOnlyList<ColumnShift> Measures { get; init; }

    /// <summary>Sums of columns of tokens that both have.</summary>
    public required IReadOnlyList<TokenTotal> Tokens { get; init; }

    /// <summary>Words of the pages added against those of the pages removed; null where one of them has none, or words were not asked for.</summary>
    public WordShift? MovedWords { get; init; }

    /// <summary>Words of the version after against those of the version before; null where words were not asked for, or nothing differs.</summary>
    public WordShift? AllWords { get; init; }

    /// <summary>Pages of the samples, by kind.</summary>
    public required DiffSamples Samples { get; init; }

    /// <summary>What could not be told, such as reasons from verdicts that are gone.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
