using System.Globalization;
using System.Text;

namespace CorpusForge.Cli.Demo;

/// <summary>Composes the text of a page out of body, edits and frame.</summary>
internal static class PageText
{
    private const string Meta = "{{meta}}";
    private const string Body = "{{body}}";

    private static readonly CultureInfo Japan = new("ja-JP") { DateTimeFormat = { Calendar = new JapaneseCalendar() } };

    /// <summary>The text of the page; <paramref name="file"/> gives the content of a path of the site.</summary>
    public static string Compose(DemoPage page, Func<string, string> file)
    {
        var body = page.Nest is { } depth ? Nested(depth) : file(page.Body!);
        foreach (var edit in page.Edits)
        {
            body = body.Replace(edit.Find, edit.Replace, StringComparison.Ordinal);
        }

        return page.Frame is null ? Fill(page, body) : Fill(page, file(page.Frame)).Replace(Body, body, StringComparison.Ordinal);
    }

    private static string Nested(int depth) =>
        new StringBuilder().Insert(0, "<div>", depth).Insert(depth * "<div>".Length, "</div>", depth).ToString();

    private static string Fill(DemoPage page, string text)
    {
        var dates = page.Published is { } published ? DatesOf(published) : [];
        var lines = text.Split('\n').Where(line => IsStated(page, line));
        var filled = new StringBuilder(string.Join('\n', lines))
            .Replace("{{title}}", page.Title)
            .Replace("{{site}}", page.Site)
            .Replace(Meta, page.Meta);
        foreach (var (placeholder, date) in dates)
        {
            filled.Replace(placeholder, date);
        }

        return filled.ToString();
    }

    private static bool IsStated(DemoPage page, string line) =>
        (page.Meta is not null || !line.Contains(Meta, StringComparison.Ordinal))
        && (page.Published is not null || !line.Contains("{{date", StringComparison.Ordinal));

    private static (string Placeholder, string Date)[] DatesOf(DateOnly date) =>
    [
        ("{{date}}", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("{{date_ja}}", date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)),
        ("{{date_era}}", date.ToDateTime(TimeOnly.MinValue).ToString("ggy年M月d日", Japan)),
    ];
}
