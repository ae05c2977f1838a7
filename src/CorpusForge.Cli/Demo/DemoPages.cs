using System.Text.Json;
using System.Text.Json.Serialization;

namespace CorpusForge.Cli.Demo;

/// <summary>The demo's web site, read from the binary.</summary>
public static class DemoPages
{
    // An entry with a misspelt setting must not pass for one without it.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>All fetches, in the order in which they are made.</summary>
    public static IReadOnlyList<DemoPage> All { get; } = JsonSerializer.Deserialize<PageList>(File("pages.json"), Options)!.Pages;

    /// <summary>The text of a page, before any charset.</summary>
    public static string TextOf(DemoPage page) => PageText.Compose(page, File);

    /// <summary>The body of a page as it is sent: text, charset, content coding, cut.</summary>
    public static byte[] BytesOf(DemoPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var coded = PageBytes.Compress(PageBytes.Encode(TextOf(page), page.Charset), page.Encoding);
        return page.Cut is { } cut ? coded[..cut] : coded;
    }

    private static string File(string path)
    {
        using var stream = typeof(DemoPages).Assembly.GetManifestResourceStream("demo/" + path)
            ?? throw new FileNotFoundException($"The demo's web site has no file '{path}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record PageList(IReadOnlyList<DemoPage> Pages);
}
