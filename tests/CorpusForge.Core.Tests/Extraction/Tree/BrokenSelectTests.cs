namespace CorpusForge.Core.Tests.Extraction.Tree;

/// <summary>Selects on which the builder fails (AngleSharp 1.10.3), found by the fuzz harness: the page is read without them.</summary>
public sealed class BrokenSelectTests
{
    [Theory]
    [InlineData("<p><select><h1><xmp></xmp><select>")]
    [InlineData("<p><select><h1 class='a'>題<pre><xmp></xmp></select>")]
    [InlineData("<p><select><div><textarea></textarea></select>")]
    public void The_rest_of_the_page_is_read(string broken) =>
        Assert.Contains("渡し舟の時刻表", Extract.Text(broken + "</h1></pre></select><p>渡し舟の時刻表は、役場の前の掲示板にも貼ってあります。"), StringComparison.Ordinal);
}
