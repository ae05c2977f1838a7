using System.Text.RegularExpressions;
using System.Xml.Linq;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Comparing;
using CorpusForge.Engine.Comparing.Html;

namespace CorpusForge.Engine.Tests.Comparing;

/// <summary>The page holds everything it needs, and nothing that comes from the web is markup in it.</summary>
public sealed class DiffPageTests
{
    private const string Evil = "<script>alert('x')</script><img src=http://evil.example/i.png onerror=alert(1)>\"'&";

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Text_of_pages_is_never_markup_and_nothing_is_loaded(string language)
    {
        var page = DiffPage.Of(await CompareAsync(), language == "ja" ? DiffLanguage.Japanese : DiffLanguage.English);

        Assert.Contains("&lt;script&gt;alert(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(new Regex("<(link|iframe|object|embed|base|form|a|use|image)\\b|@import|url\\(", RegexOptions.IgnoreCase), page);
        Assert.DoesNotMatch(new Regex("<[^>]*\\b(src|href|srcset|on[a-z]+)\\s*=", RegexOptions.IgnoreCase), page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Why 2 pages of ja-a@v0001 are gone")]
    [InlineData("ja", "ja-a@v0001 の 2 ページがなくなった理由")]
    public async Task It_tells_in_both_languages_and_every_drawing_has_a_title_and_words(string language, string heading)
    {
        var page = DiffPage.Of(await CompareAsync(), language == "ja" ? DiffLanguage.Japanese : DiffLanguage.English);
        var drawings = Regex.Matches(page, "<svg.*?</svg>", RegexOptions.Singleline).Select(match => XElement.Parse(match.Value)).ToList();

        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.True(drawings.Count >= 5);
        Assert.All(drawings, drawing => Assert.Equal(("img", true, true), ((string?)drawing.Attribute("role"), drawing.Element("title")!.Value.Length > 0, drawing.Element("desc")!.Value.Length > 0)));
    }

    [Fact]
    public async Task Versions_that_do_not_differ_say_so_without_charts()
    {
        using var lake = new GeneratedLake();
        var manifest = await lake.AddAsync("ja-a", [Page(1, "猫")], []);
        var diff = MixtureComparer.Compare(lake.Lake, manifest, manifest, new CompareRequest(ByteSize.FromMebibytes(128), 1), TestContext.Current.CancellationToken);

        var page = DiffPage.Of(diff, DiffLanguage.English);

        Assert.Contains("Nothing differs", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
    }

    private static async Task<MixtureDiff> CompareAsync()
    {
        using var lake = new GeneratedLake();
        var evil = Page(1, Evil + "\n" + Evil);
        var changed = Page(4, "猫\n" + Evil);
        var before = await lake.AddAsync("ja-a", [evil, Page(2, "犬が走る。" + Evil), Page(3, "鳥"), changed], []);
        var after = await lake.AddAsync("ja-b", [Page(3, "鳥"), changed with { Text = "猫\n" + Evil + Evil }, Page(5, "猫が眠る。" + Evil)], [new(evil.DocId, "<script>rule", 1)]);
        return MixtureComparer.Compare(lake.Lake, before, after, new CompareRequest(ByteSize.FromMebibytes(128), 1), TestContext.Current.CancellationToken);
    }

    private static GeneratedPage Page(int number, string text) =>
        new($"{number:x32}", $"http://site{number}.example/{Evil}", text, 1, number / 5.0, number / 6.0) { Title = Evil };
}
