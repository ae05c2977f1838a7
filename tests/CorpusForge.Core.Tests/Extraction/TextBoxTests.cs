namespace CorpusForge.Core.Tests.Extraction;

/// <summary>Boxes named like parts of a frame that belong to the text.</summary>
public sealed class TextBoxTests
{
    private const string First = "<p>この道具は、木を削るために昔から使われてきた。</p>";
    private const string Last = "<p>使い終わったら、油を薄く塗ってしまっておく。</p>";
    private const string Box = "<div class=sidebar><p>道具の名前は、地方によってまるで違うことが多い。</p></div>";
    private const string BoxText = "道具の名前は、地方によってまるで違うことが多い。";

    [Fact]
    public void A_box_of_prose_amid_the_text_is_part_of_it() => Assert.Contains(BoxText, Extract.Text(First + Box + Last), StringComparison.Ordinal);

    [Fact]
    public void One_behind_the_text_is_not_unless_another_like_it_lies_amid_the_text()
    {
        Assert.DoesNotContain(BoxText, Extract.Text(First + Last + Box), StringComparison.Ordinal);
        Assert.EndsWith(BoxText, Extract.Text(First + Box.Replace("昔", "今", StringComparison.Ordinal) + Last + Box), StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_of_links_amid_the_text_is_none() =>
        Assert.DoesNotContain("鉋", Extract.Text(First + "<div class=sidebar><a href=/a>鉋の選び方、研ぎ方、直し方をまとめて</a></div>" + Last), StringComparison.Ordinal);

    [Fact]
    public void A_header_within_the_text_gives_its_headings() => Assert.Equal(
        "この道具は、木を削るために昔から使われてきた。\n手入れ\n使い終わったら、油を薄く塗ってしまっておく。",
        Extract.Text(First + "<section><header><h2>手入れ</h2><p>工房</p></header>" + Last + "</section>"));
}
