using System.ComponentModel;

namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Places of the page where a phrase of shops and offers stands.</summary>
[Measure("advertisement-words", Origin = "llm-jp v2: 10 or less; HojiChar (DiscardAds): 14 or less, both by a list of 30")]
public sealed record AdvertisementWords : IMeasure
{
    [Description("A file of words, one a line, in place of the project's own.")]
    public ListFile? List { get; init; }

    public double Of(PageView page) => KeywordLists.Of(page, KeywordList.Advertisement, List).Hits;
}
