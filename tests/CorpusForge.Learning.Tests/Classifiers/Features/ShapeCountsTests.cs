using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Features;

public sealed class ShapeCountsTests
{
    [Fact]
    public void A_page_of_two_lines_is_told_by_hand()
    {
        var values = Values("【春】山？", "山を見た。\n山に行く。");
        Assert.Equal(1, values["closed lines"], 5);
        Assert.Equal(1, values["lines of up to 10"], 5);
        Assert.Equal(0, values["repeated lines"], 5);
        Assert.Equal((float)(Math.Log10(3) / 4), values["lines"], 5);
        Assert.Equal((float)(Math.Log10(6) / 3), values["mean line length"], 5);
        Assert.Equal((1, 1), (values["question in title"], values["corner brackets in title"]));
        Assert.Equal((0.5f, 0f), (values["plain endings"], values["polite endings"]));
    }

    [Fact]
    public void Repeated_lines_and_prices_show()
    {
        var values = Values("題", "¥100\n同じ行です。\n同じ行です。\n同じ行です。");
        Assert.Equal(0.5f, values["repeated lines"], 3);
        Assert.Equal(0.25f, values["price lines"], 3);
        Assert.True(values["prices"] > 0);
        Assert.Equal(0, values["stars"]);
    }

    [Fact]
    public void An_empty_page_is_nought_everywhere() => Assert.All(Values("", "").Values, value => Assert.Equal(0, value));

    private static Dictionary<string, float> Values(string title, string text)
    {
        var values = new float[ShapeCounts.Names.Count()];
        Assert.Equal(values.Length, ShapeCounts.Fill(new PageView(Pages.Of("https://a.jp/", text, title)), values));
        return ShapeCounts.Names.Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second);
    }
}
