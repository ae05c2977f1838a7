using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Addresses;

namespace CorpusForge.Core.Tests.Filters.Addresses;

public sealed class ListedUrlTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public ListedUrlTests() => File.WriteAllText(file, "site.example/bad\nother.example/a/b/");

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("https://site.example/badly")]
    [InlineData("https://site.example/")]
    [InlineData("https://other.example/a/")]
    [InlineData("https://below.site.example/bad")]
    public void Another_URL_is_kept(string url)
    {
        var value = Measure.Of(Page.At(url));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0 }.Hold(value));
    }

    [Theory]
    [InlineData("https://site.example/bad")]
    [InlineData("http://www.site.example/bad/page.html")]
    [InlineData("https://other.example/a/b/c/d?e=f")]
    public void A_listed_URL_and_what_lies_below_are_removed(string url)
    {
        var value = Measure.Of(Page.At(url));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept() => Assert.Equal(0, Measure.Of(Page.At("")));

    private ListedUrl Measure => new() { List = ListFile.Find(file) };
}
