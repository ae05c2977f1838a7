namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>The groups of features that a labelling function can read, by the names that labels carry in <c>reads</c>.</summary>
public static class FeatureGroups
{
    /// <summary>What the page's links say: targets, counts, shares.</summary>
    public const string Links = "links";

    /// <summary>Phrases by which a page says what it is: advertising notices, age gates.</summary>
    public const string Disclosures = "disclosures";

    /// <summary>The host's name and the lists it stands in.</summary>
    public const string Host = "host";

    /// <summary>Vocabulary of the text and its title.</summary>
    public const string Words = "words";

    /// <summary>Lengths, repetition and other measures of the text's shape.</summary>
    public const string Shape = "shape";

    /// <summary>All of them, ordinally.</summary>
    public static IReadOnlyList<string> All { get; } = [Disclosures, Host, Links, Shape, Words];
}
