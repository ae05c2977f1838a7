using System.ComponentModel;

namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Places of the page where one of the words of threat and cruelty stands; a word of katakana touches no other katakana.</summary>
[Measure("violence-words", Origin = "llm-jp v2: 3 or less, strict 2; HojiChar: none")]
public sealed record ViolenceWords : IMeasure
{
    [Description("A file of words, one a line, in place of the project's own.")]
    public ListFile? List { get; init; }

    public double Of(PageView page) => KeywordLists.Of(page, KeywordList.Violence, List).Hits;
}
