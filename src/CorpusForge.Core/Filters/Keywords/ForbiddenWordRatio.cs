using System.ComponentModel;

namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Characters of adult, violent and demeaning words for each Japanese letter of the page.</summary>
[Measure("forbidden-word-ratio", Origin = "Swallow v1 (NG expressions): below 0.05, by a list that is not published")]
public sealed record ForbiddenWordRatio : IMeasure
{
    [Description("A file of words, one a line, in place of the project's own.")]
    public ListFile? List { get; init; }

    public double Of(PageView page) => Ratio.Of(
        List is not null
            ? KeywordLists.TrieOf(List).Count(page.Text)[0].Characters
            : page.Keywords(KeywordList.Adult).Characters + page.Keywords(KeywordList.Violence).Characters + page.Keywords(KeywordList.Discrimination).Characters,
        page.Counts.JapaneseLetters);
}
