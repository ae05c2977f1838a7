using System.ComponentModel;

namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Places of the page where one of the words that demean groups of people stands; a word of katakana touches no other katakana.</summary>
[Measure("discrimination-words", Origin = "llm-jp v2: 3 or less, strict 2; HojiChar: none")]
public sealed record DiscriminationWords : IMeasure
{
    [Description("A file of words, one a line, in place of the project's own.")]
    public ListFile? List { get; init; }

    public double Of(PageView page) => KeywordLists.Of(page, KeywordList.Discrimination, List).Hits;
}
