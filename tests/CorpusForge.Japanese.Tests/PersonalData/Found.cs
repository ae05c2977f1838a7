using CorpusForge.Japanese.PersonalData;

namespace CorpusForge.Japanese.Tests.PersonalData;

/// <summary>What the finder finds, as text.</summary>
internal static class Found
{
    /// <summary>The pieces of a kind, joined by a bar.</summary>
    public static string In(string text, PersonalDataKind kind) =>
        string.Join('|', Spans(text).Where(span => span.Kind == kind).Select(span => text.Substring(span.Start, span.Length)));

    /// <summary>All pieces.</summary>
    public static IReadOnlyList<PersonalDataSpan> Spans(string text)
    {
        var found = new List<PersonalDataSpan>();
        PersonalDataFinder.Find(text, found);
        return found;
    }
}
