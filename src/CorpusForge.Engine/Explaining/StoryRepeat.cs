using CorpusForge.Core.Dedup;
using CorpusForge.Core.Documents;

namespace CorpusForge.Engine.Explaining;

/// <summary>What one step found of a page's text elsewhere in the corpus.</summary>
/// <param name="Name">What it looks for: <c>paragraphs</c>, <c>substrings</c>.</param>
/// <param name="Text">How much it found.</param>
/// <param name="Removed">Whether it took it out.</param>
public sealed record StoryRepeat(string Name, RepeatedText Text, bool Removed)
{
    /// <summary>The steps of a recipe that found any.</summary>
    internal static IReadOnlyList<StoryRepeat> Of(DedupSettings dedup, Document page) => [.. new[]
    {
        Of("paragraphs", page.RepeatedParagraphs, dedup.Paragraphs?.Action),
        Of("substrings", page.RepeatedSubstrings, dedup.Substrings?.Action),
    }.OfType<StoryRepeat>()];

    private static StoryRepeat? Of(string name, RepeatedText? found, RepeatAction? action) =>
        found is { Units: > 0 } ? new StoryRepeat(name, found, action == RepeatAction.Remove) : null;
}
