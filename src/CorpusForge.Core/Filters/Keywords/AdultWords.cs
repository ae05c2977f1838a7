using System.ComponentModel;

namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Places of the page where one of the adult words stands; a word of katakana touches no other katakana.</summary>
[Measure("adult-words", Origin = "llm-jp v2: 3 or less, strict 2; HojiChar: none")]
public sealed record AdultWords : IMeasure
{
    [Description("A file of words, one a line, in place of the project's own.")]
    public ListFile? List { get; init; }

    public double Of(PageView page) => KeywordLists.Of(page, KeywordList.Adult, List).Hits;
}
