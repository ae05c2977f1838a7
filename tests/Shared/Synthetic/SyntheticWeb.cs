using System.Globalization;
using System.Text;

namespace CorpusForge.Tests.Shared.Synthetic;

/// <summary>A small web in which the fate of every page is known beforehand.</summary>
internal static class SyntheticWeb
{
    public const int Fresh = 160;
    public const int EachCopy = 20;
    public const int English = 25;
    public const int Short = 30;

    private static readonly DateTime Day = new(2020, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>The pages in a mixed order.</summary>
    public static IReadOnlyList<SyntheticPage> Pages(int seed = 1)
    {
        var prose = new JapaneseProse(seed);
        var fresh = Enumerable.Range(0, Fresh).Select(number => new SyntheticPage(
            PageRole.Fresh, Text($"http://site{number % 40}.jp/fresh/{number}"), Day.AddDays(number * 9), prose.Sentences(20))).ToArray();
        List<SyntheticPage> pages =
        [
            .. fresh,
            .. Copies(fresh, 0, (page, number) => page with
            {
                Role = PageRole.ExactCopy, Url = Text($"http://copies.example.com/exact/{number}"), Fetched = page.Fetched.AddDays(1),
            }),
            .. Copies(fresh, 1, (page, number) => page with
            {
                Role = PageRole.NearCopy, Url = Text($"http://copies.example.com/near/{number}"), Paragraphs = [.. page.Paragraphs.SkipLast(1)],
            }),
            .. Copies(fresh, 2, (page, number) => page with
            {
                Role = PageRole.EarlierCapture, Url = page.Url.Replace("http://", "https://www.", StringComparison.Ordinal) + "/?utm_source=x#top",
                Fetched = page.Fetched.AddDays(-1), Paragraphs = prose.Sentences(20),
            }),
            .. Enumerable.Range(0, English).Select(number => new SyntheticPage(
                PageRole.English, Text($"http://english.example.com/{number}"), Day, EnglishProse(seed + number))),
            .. Enumerable.Range(0, Short).Select(number => new SyntheticPage(
                PageRole.Short, Text($"http://short.example.net/{number}"), Day, prose.Sentences(2))),
        ];
        var mixed = pages.ToArray();
        new Random(seed).Shuffle(mixed);
        return mixed;
    }

    /// <summary>Adds a capture to an archive.</summary>
    public static WarcBuilder Capture(this WarcBuilder archive, SyntheticPage page) => archive.Record(
        "response",
        [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"u8, .. Encoding.UTF8.GetBytes(page.Html)],
        "WARC-Target-URI: " + page.Url,
        Text($"WARC-Date: {page.Fetched:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
        "Content-Type: application/http; msgtype=response");

    /// <summary>The pages in an archive, as crawls look: an info record first, before each page its request, a redirect now and then.</summary>
    public static WarcBuilder Archive(IEnumerable<SyntheticPage> pages)
    {
        var archive = new WarcBuilder().Info();
        foreach (var (number, page) in pages.Index())
        {
            archive.Record("request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray(), "WARC-Target-URI: " + page.Url, "Content-Type: application/http; msgtype=request");
            archive.Capture(page);
            if (number % 10 == 0)
            {
                archive.Response(page.Url + "?old", [], "HTTP/1.1 301 Moved", "Location: /");
            }
        }

        return archive;
    }

    private static IEnumerable<SyntheticPage> Copies(SyntheticPage[] fresh, int which, Func<SyntheticPage, int, SyntheticPage> copy) =>
        fresh.Skip(which * EachCopy).Take(EachCopy).Select(copy);

    private static string[] EnglishProse(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 12).Select(_ =>
            string.Join(' ', Enumerable.Range(0, 14).Select(_ => new string([.. Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26)))]))) + ".")];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
