using System.ComponentModel;

namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Different adult words in the page; a word of katakana touches no other katakana.</summary>
[Measure("adult-word-types", Origin = "Uzushio: below 9, falling to 4; 03a 9, then 6")]
public sealed record AdultWordTypes : IMeasure
{
    [Description("A file of words, one a line, in place of the project's own.")]
    public ListFile? List { get; init; }

    public double Of(PageView page) => KeywordLists.Of(page, KeywordList.Adult, List).Types;
}
