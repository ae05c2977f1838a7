using CorpusForge.Core.Sources;

namespace CorpusForge.Tests.Shared.Fuzz;

/// <summary>Pages to mutate: those of the demo's site, and real ones where they are at hand.</summary>
internal static class FuzzPages
{
    private const int LargestPage = 48 << 10, RealPages = 400;

    /// <summary>The bodies of the demo's site; the sources lie in a folder above the program.</summary>
    public static IReadOnlyList<RawPage> Demo()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var site = Path.Combine(folder.FullName, "src", "CorpusForge.Cli", "Demo", "Site");
            if (Directory.Exists(site))
            {
                return [.. Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal).Select(file => new RawPage
                {
                    File = Path.GetFileName(file),
                    Offset = 0,
                    Url = "http://www.fuzz.example/",
                    Body = File.ReadAllBytes(file),
                })];
            }
        }

        throw new DirectoryNotFoundException("The demo's site lies in no folder above the program.");
    }

    /// <summary>Every so many of the development pages, small ones; the demo's where they are absent.</summary>
    public static IReadOnlyList<RawPage> Real()
    {
        if (RealData.Find("dev") is not { } folder)
        {
            return Demo();
        }

        var pages = Directory.EnumerateFiles(folder, "*.warc.gz").Order(StringComparer.Ordinal)
            .SelectMany(RealData.Pages).Where(page => page.Body.Length is > 0 and <= LargestPage).ToList();
        return [.. Enumerable.Range(0, RealPages).Select(number => pages[(int)((long)number * pages.Count / RealPages)])];
    }
}
