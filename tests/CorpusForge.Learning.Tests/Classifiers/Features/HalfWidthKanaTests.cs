using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.Features;

public sealed class HalfWidthKanaTests
{
    [Fact]
    public void A_page_in_half_width_kana_has_the_features_of_its_full_width_twin()
    {
        var (half, full) = (new PageFeatures(), new PageFeatures());
        half.Read(View("ｵｽｽﾒﾗﾝｷﾝｸﾞ", "人気のｱﾌﾟﾘを比べ、ﾒﾘｯﾄとﾃﾞﾒﾘｯﾄを書く。"));
        full.Read(View("オススメランキング", "人気のアプリを比べ、メリットとデメリットを書く。"));

        Assert.Equal(full.Dense.ToArray(), half.Dense.ToArray());
        Assert.Equal(full.Characters.ToArray(), half.Characters.ToArray());
    }

    [Fact]
    public void Other_pages_are_read_as_they_stand()
    {
        var (page, features) = (View("題", "ＡＢＣ、１２３！"), new PageFeatures());
        features.Read(page);

        Assert.Same(page, features.View);
    }

    private static PageView View(string title, string text) => new(new Document { DocId = new string('0', 32), Url = "https://a.example/", Title = title, Text = text });
}
