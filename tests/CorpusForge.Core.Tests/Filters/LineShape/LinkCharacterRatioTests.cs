using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class LinkCharacterRatioTests
{
    [Fact]
    public void Prose_with_a_link_is_kept()
    {
        var value = new LinkCharacterRatio().Of(Page.Of("詳しくはこちらへ", linkCharacters: 2));

        Assert.Equal(0.25, value, 12);
        Assert.True(new Bounds { High = 0.25 }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(0.25) }.Hold(value));
    }

    [Fact]
    public void A_list_of_links_is_removed()
    {
        var value = new LinkCharacterRatio().Of(Page.Of("会社商品地図問合", linkCharacters: 6));

        Assert.Equal(0.75, value, 12);
        Assert.False(new Bounds { High = 0.4 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new LinkCharacterRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.4 }.Hold(value));
    }

    [Fact]
    public void More_link_characters_than_text_count_as_all() => Assert.Equal(1, new LinkCharacterRatio().Of(Page.Of("地図", linkCharacters: 5)));
}
