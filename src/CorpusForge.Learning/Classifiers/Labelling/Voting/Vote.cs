namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>What a labelling function says of a page.</summary>
public enum Vote : sbyte
{
    /// <summary>The page does not belong to the class.</summary>
    Against = -1,

    /// <summary>Nothing.</summary>
    Abstain = 0,

    /// <summary>The page belongs to the class.</summary>
    For = 1,
}
