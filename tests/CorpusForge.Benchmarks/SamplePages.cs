using System.Text;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;

namespace CorpusForge.Benchmarks;

/// <summary>The pages of the demo's site, each within a plain frame, and their main texts: about what the hot loops meet.</summary>
internal static class SamplePages
{
    /// <summary>The pages as UTF-8.</summary>
    public static IReadOnlyList<RawPage> Html { get; } = [.. Bodies().Select((body, number) => new RawPage
    {
        File = "sample",
        Offset = number,
        Url = FormattableString.Invariant($"http://www.sample.example/{number}.html"),
        ContentType = "text/html; charset=utf-8",
        Body = Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>見本 {number}</title></head><body>
            <header><a href="/">見本の頁</a></header><nav><ul><li><a href="/a">新着</a></li><li><a href="/b">一覧</a></li></ul></nav>
            <main class="entry-body">{body}</main><footer>© 見本</footer></body></html>
            """),
    })];

    /// <summary>The pages decoded.</summary>
    public static IReadOnlyList<string> Decoded { get; } = [.. Html.Select(page => Encoding.UTF8.GetString(page.Body.Span))];

    /// <summary>Their main texts.</summary>
    public static IReadOnlyList<string> Texts { get; } = Extract();

    private static IReadOnlyList<string> Extract()
    {
        var extractor = new PageExtractor(new ExtractSettings());
        return [.. Html.Select(page => extractor.Extract(page).Text)];
    }

    private static IEnumerable<string> Bodies()
    {
        var assembly = typeof(SamplePages).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
