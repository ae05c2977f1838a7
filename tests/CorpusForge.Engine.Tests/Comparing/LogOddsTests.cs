using CorpusForge.Engine.Comparing;

namespace CorpusForge.Engine.Tests.Comparing;

/// <summary>The statistic after Monroe, Colaresi and Quinn 2008, against a case computed by hand.</summary>
public sealed class LogOddsTests
{
    [Fact]
    public void A_case_computed_by_hand()
    {
        // Before: 猫 30 of 1,000 words; after: 猫 90 of 2,000 words. Prior of 猫: 1000 * 120 / 3000 = 40 words of 1,000.
        // log(130 / (3000 - 130)) - log(70 / (2000 - 70)) = -3.094533 + 3.316780 = 0.222247
        // sqrt(1 / 130 + 1 / 70) = 0.148250; z = 0.222247 / 0.148250 = 1.49914
        var change = LogOdds.Of("猫", Tally(("猫", 30), ("犬", 970)), Tally(("猫", 90), ("犬", 1910)));

        Assert.Equal(0.2222, change.LogOdds);
        Assert.Equal(1.4991, change.Z);
        Assert.Equal((30, 90), (change.Before, change.After));
    }

    [Fact]
    public void The_same_share_is_no_shift_and_the_sides_swap_the_sign()
    {
        var (left, right) = (Tally(("猫", 10), ("犬", 90)), Tally(("猫", 40), ("犬", 160)));

        Assert.Equal(0, LogOdds.Of("猫", left, left).Z);
        Assert.Equal(LogOdds.Of("猫", left, right).Z, -LogOdds.Of("猫", right, left).Z);
        Assert.True(LogOdds.Of("猫", left, right).Z > 0);
    }

    [Fact]
    public void Words_of_few_pages_and_shifts_within_chance_are_left_out()
    {
        var (before, after) = (new WordTally(), new WordTally());
        for (var page = 0; page < 10; page++)
        {
            before.Add(new Dictionary<string, int> { ["山"] = 50, ["川"] = 50 });
            after.Add(new Dictionary<string, int> { ["山"] = 10, ["海"] = 90, ["川"] = 50 });
        }

        after.Add(new Dictionary<string, int> { ["猫"] = 900 });
        var shift = LogOdds.Compare(before, after, 10);

        Assert.Equal(["海"], shift.Over.Select(word => word.Word));
        Assert.Equal("山", shift.Under[0].Word);
        Assert.Contains("Monroe", shift.Statistic, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_addresses_and_words_that_only_serve_are_no_content_words()
    {
        var words = new ContentWords().Of("2024年に https://example.jp/neko?q=1 を見た。美しい猫が3匹走っていた。Ruby で書く。").ToList();

        Assert.Contains("猫", words);
        Assert.Contains("走る", words);
        Assert.Contains("美しい", words);
        Assert.Contains("ruby", words);
        Assert.DoesNotContain("neko", words);
        Assert.DoesNotContain("example", words);
        Assert.DoesNotContain(words, word => word.Any(char.IsDigit));
        Assert.DoesNotContain("が", words);
    }

    private static WordTally Tally(params (string Word, int Count)[] words)
    {
        var tally = new WordTally();
        tally.Add(words.ToDictionary(word => word.Word, word => word.Count, StringComparer.Ordinal));
        return tally;
    }
}
