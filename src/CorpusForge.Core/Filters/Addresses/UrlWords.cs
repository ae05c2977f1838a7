using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Core.Filters.Addresses;

/// <summary>Number of different words in the page's URL that adult, gambling and dating sites carry.</summary>
[Measure("url-words", Origin = "RefinedWeb: fewer than 2 of its soft words, by a list of its own")]
public sealed record UrlWords : IMeasure
{
    private static readonly KeywordTrie Words = new(
    [[
        "adult", "av", "bdsm", "bet", "casino", "cams", "dating", "deai", "deriheru", "erotic", "ero", "escort", "fetish", "fuzoku", "gambling",
        "hentai", "jukujo", "kyonyu", "nude", "poker", "porn", "porno", "sex", "sexy", "slot", "webcam", "xxx",
    ]]);

    public double Of(PageView page) => Words.Count(page.Page.Url)[0].Types;
}
