using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Extraction;

/// <summary>Extraction of pages written in tests.</summary>
internal static class Extract
{
    public static Document Page(string html, string url = "https://www.example.jp/page", ExtractMode mode = ExtractMode.Balanced) =>
        new PageExtractor(new ExtractSettings { Mode = mode }).Extract(new RawPage
    {
        File = "test", Offset = 0, Url = url, ContentType = "text/html; charset=utf-8", Body = Encoding.UTF8.GetBytes(html),
    });

    public static string Text(string html, ExtractMode mode = ExtractMode.Balanced) => Page(html, mode: mode).Text;
}
