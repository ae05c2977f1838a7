using System.ComponentModel;

namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Different words of threat and cruelty in the page; a word of katakana touches no other katakana.</summary>
[Measure("violence-word-types", Origin = "twin of the other two lists; no public bound")]
public sealed record ViolenceWordTypes : IMeasure
{
    [Description("A file of words, one a line, in place of the project's own.")]
    public ListFile? List { get; init; }

    public double Of(PageView page) => KeywordLists.Of(page, KeywordList.Violence, List).Types;
}
