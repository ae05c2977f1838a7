using System.ComponentModel;
using CorpusForge.Core.Filters.Keywords;

namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Characters of adult, violent and demeaning words that begin and end where the analyser sees words, for each Japanese letter of the page.</summary>
[Measure("whole-forbidden-word-ratio", Origin = "forbidden-word-ratio with word boundaries", Words = true)]
public sealed record WholeForbiddenWordRatio : IMeasure
{
    [Description("A file of words, one a line, in place of the project's own.")]
    public ListFile? List { get; init; }

    public double Of(PageView page) => Ratio.Of(
        List is not null
            ? KeywordLists.TrieOf(List).Count(page.Text, page.Words)[0].Characters
            : page.WordKeywords(KeywordList.Adult).Characters + page.WordKeywords(KeywordList.Violence).Characters + page.WordKeywords(KeywordList.Discrimination).Characters,
        page.Counts.JapaneseLetters);
}
