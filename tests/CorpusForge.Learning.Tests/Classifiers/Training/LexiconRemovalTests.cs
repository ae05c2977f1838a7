using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Training;

namespace CorpusForge.Learning.Tests.Classifiers.Training;

public sealed class LexiconRemovalTests
{
    [Theory]
    [InlineData("この記事はアフィリエイト広告を利用しています。猫の話。", "猫の話。")]
    [InlineData("SPONSORED 猫の話。", " 猫の話。")]
    [InlineData("猫の話。", "猫の話。")]
    [InlineData("", "")]
    public void Disclosures_go_and_the_rest_stays(string text, string rest) => Assert.EndsWith(rest, LexiconRemoval.From(text), StringComparison.Ordinal);

    [Fact]
    public void No_phrase_of_the_lists_is_left_not_even_one_that_the_cut_joins()
    {
        var phrases = Lexicons.Names.Where(name => name is "disclosure" or "age-gate").SelectMany(Lexicons.WordsOf).ToList();
        var rest = LexiconRemoval.From(string.Join('猫', phrases));
        Assert.All(phrases, phrase => Assert.DoesNotContain(phrase, rest, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("猫犬", LexiconRemoval.From("猫アフィPR表記リエイト犬"));
    }

    [Theory]
    [InlineData("猫。記事内に広告。犬。")]
    [InlineData("猫。広告による収益。犬。")]
    [InlineData("猫。R-18。犬。")]
    [InlineData("猫。アソシエイト参加者。犬。")]
    public void What_counts_as_a_notice_goes_too(string text) => Assert.Equal("猫。。犬。", LexiconRemoval.From(text));
}
