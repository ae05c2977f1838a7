using CorpusForge.Core.Dedup;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class TextUnitsTests
{
    [Theory]
    [InlineData(RepeatUnit.Paragraph, "一行目です\n二行目です", "一行目です", "二行目です")]
    [InlineData(RepeatUnit.Paragraph, "一行目です\n二行目です\n\n三行目です", "一行目です\n二行目です", "三行目です")]
    [InlineData(RepeatUnit.Paragraph, "一行目です\n 　\n\n二行目です\n三行目です", "一行目です", "二行目です\n三行目です")]
    [InlineData(RepeatUnit.Paragraph, "\n\n一行目です\n二行目です\n\n", "一行目です", "二行目です")]
    [InlineData(RepeatUnit.Line, "一行目です\n二行目です\n\n三行目です", "一行目です", "二行目です", "三行目です")]
    [InlineData(RepeatUnit.Line, "短い\n\n二行目です", "二行目です")]
    [InlineData(RepeatUnit.Paragraph, "")]
    [InlineData(RepeatUnit.Paragraph, "\n \n")]
    public void Paragraphs_stand_between_empty_lines_and_are_lines_where_there_are_none(RepeatUnit unit, string text, params string[] units)
    {
        var found = Find(text, new ParagraphSettings { Unit = unit, Characters = 5 });

        Assert.Equal(units, found.Select(one => text.Substring(one.Place.Start, one.Place.Length)));
    }

    [Fact]
    public void Width_and_white_space_make_no_difference_and_every_letter_does()
    {
        var found = Find("ｶﾀｶﾅ と ＡＢＣ\nカタカナとABC\n カタカナと\u3000ABC \nカタカナとABD", new ParagraphSettings { Characters = 1 });

        Assert.Equal(4, found.Count);
        Assert.Single(found.Take(3).Select(unit => unit.Hash).Distinct());
        Assert.NotEqual(found[0].Hash, found[3].Hash);
    }

    [Fact]
    public void Length_is_that_of_the_folded_text()
    {
        Assert.Single(Find("あいう", new ParagraphSettings { Characters = 3 }));
        Assert.Empty(Find("あ い う", new ParagraphSettings { Characters = 4 }));
        Assert.Empty(Find("ｶﾞｷﾞ", new ParagraphSettings { Characters = 3 }));
    }

    private static List<FoundUnit> Find(string text, ParagraphSettings settings)
    {
        var found = new List<FoundUnit>();
        new TextUnits(settings).Find(text, found);
        return found;
    }
}
