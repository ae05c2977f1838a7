using System.ComponentModel;

namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Places of the page where a date (2024/5/1, 2024年5月1日) or a word of boards, comments and reviews stands.</summary>
[Measure("bbs-patterns", Origin = "HojiChar (DiscardBBSComments): 14 or less, by a pattern of its own")]
public sealed record BbsPatterns : IMeasure
{
    [Description("A file of words, one a line, in place of the project's own.")]
    public ListFile? List { get; init; }

    public double Of(PageView page) => CalendarDates.Count(page.Text) + KeywordLists.Of(page, KeywordList.Bbs, List).Hits;
}
