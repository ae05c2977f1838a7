namespace CorpusForge.Japanese.PersonalData;

/// <summary>Finds personal data in a text. What was found does not overlap and comes in the order of the text.</summary>
public static class PersonalDataFinder
{
    /// <summary>Adds what is found to a list.</summary>
    public static void Find(ReadOnlySpan<char> text, List<PersonalDataSpan> found)
    {
        ArgumentNullException.ThrowIfNull(found);
    }

    /// <summary>How much of each kind a text holds.</summary>
    public static PersonalDataCounts Count(ReadOnlySpan<char> text)
    {
        var found = new List<PersonalDataSpan>();
        Find(text, found);
        return PersonalDataCounts.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found));
    }
}
