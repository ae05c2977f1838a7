using System.ComponentModel;
using CorpusForge.Core.Filters.Keywords;

namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Places of the page where one of the words of threat and cruelty stands and the analyser sees whole words: it begins and ends where words do.</summary>
[Measure("whole-violence-words", Origin = "violence-words with word boundaries; HojiChar #43 asks for them", Words = true)]
public sealed record WholeViolenceWords : IMeasure
{
    [Description("A file of words, one a line, in place of the project's own.")]
    public ListFile? List { get; init; }

    public double Of(PageView page) =>
        (List is null ? page.WordKeywords(KeywordList.Violence) : KeywordLists.TrieOf(List).Count(page.Text, page.Words)[0]).Hits;
}
