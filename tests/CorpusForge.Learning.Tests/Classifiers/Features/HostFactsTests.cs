using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Tests.Classifiers.Features;

public sealed class HostFactsTests
{
    [Theory]
    [InlineData("www.city.example.lg.jp", "ends in .go.jp .lg.jp", "ends in .jp")]
    [InlineData("lib.example.ac.jp", "ends in .ac.jp .ed.jp", "ends in .jp")]
    [InlineData("best-vpn.xyz", "ends in .xyz .site .online .club .info .biz .top .work", "words of selling")]
    [InlineData("example.com", "ends in .com")]
    [InlineData("av-example.net", "ends in .net", "words for adults")]
    [InlineData("")]
    public void A_host_has_just_what_its_name_says(string host, params string[] names) =>
        Assert.Equal(names, HostFacts.Names.Where((name, at) => Values(host)[at] == 1 && name is not ("length" or "labels" or "digits" or "hyphens")));

    [Fact]
    public void Lengths_and_marks_are_shares_of_at_most_one()
    {
        var values = Values("a1-2.b.jp");
        Assert.Equal([9 / 60f, 2 / 5f, 2 / 10f, 1 / 5f], values[^6..^2]);
        Assert.All(Values(string.Concat(Enumerable.Repeat("1-.", 100))), value => Assert.InRange(value, 0, 1));
    }

    private static float[] Values(string host)
    {
        var values = new float[HostFacts.Names.Length];
        Assert.Equal(values.Length, HostFacts.Fill(host, values));
        return values;
    }
}
