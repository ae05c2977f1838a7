using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;

namespace CorpusForge.Core.Tests.Filters;

/// <summary>Pages for the tests of measures.</summary>
internal static class Page
{
    public static PageView Of(string text, int linkCharacters = 0) => new(new Document
    {
        DocId = new string('0', 32),
        Url = "https://example.jp/",
        Host = "example.jp",
        Text = text,
        Links = new LinkFacts { TextCharacters = linkCharacters },
    });

    public static PageView At(string url) => new(new Document
    {
        DocId = new string('0', 32),
        Url = url,
        Host = HostNames.Of(url).ToString(),
    });
}
