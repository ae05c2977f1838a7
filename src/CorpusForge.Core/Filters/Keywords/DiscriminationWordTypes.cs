using System.ComponentModel;

namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Different words that demean groups of people in the page; a word of katakana touches no other katakana.</summary>
[Measure("discrimination-word-types", Origin = "Uzushio: below 9, falling to 4; 03a 9")]
public sealed record DiscriminationWordTypes : IMeasure
{
    [Description("A file of words, one a line, in place of the project's own.")]
    public ListFile? List { get; init; }

    public double Of(PageView page) => KeywordLists.Of(page, KeywordList.Discrimination, List).Types;
}
