using CorpusForge.Learning.Classifiers.LanguageModels.Counting;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Tests.Classifiers.LanguageModels;

/// <summary>By the formulas of Chen and Goodman (1998) and, for pruning, of Heafield et al. (2013).</summary>
public sealed class KneserNeyTests
{
    // The lines ab, ab, ac. Pairs: ^a 3, ab 2, ac 1, b$ 2, c$ 1; no pair occurs four times, so the discounts are .5, 1, 1.5 for pairs.
    // Different tokens before a: 1 (^), b: 1 (a), c: 1 (a), $: 2 (b, c), together 5; again .5 and 1. They give away 3 * .5 + 1 = 2.5 of 5, a weight of .5
    // for the even share of 1/5 (unknown, $, a, b, c), so .1 each.
    private static readonly string[] Lines = ["ab\nab\nac"];

    [Theory]
    [InlineData("", "a", (0.5 / 5) + 0.1)]
    [InlineData("", "</s>", (1.0 / 5) + 0.1)]
    [InlineData("", "<unk>", 0.1)]
    [InlineData("^", "a", (1.5 / 3) + (0.5 * 0.2))] // ^ is followed by 3, which give away 1.5.
    [InlineData("a", "b", (1.0 / 3) + (0.5 * 0.2))] // a is followed by 3, which give away 1 + .5.
    [InlineData("a", "c", (0.5 / 3) + (0.5 * 0.2))]
    [InlineData("a", "a", 0.5 * 0.2)]
    [InlineData("a", "<unk>", 0.5 * 0.1)]
    [InlineData("c", "</s>", (0.5 / 1) + (0.5 * 0.3))]
    public void Probabilities_are_those_computed_by_hand(string context, string token, double expected) =>
        Assert.Equal(expected, TinyModels.Probability(TinyModels.Train(TinyModels.Settings(2), Lines), context, token), 1e-6);

    // Without pairs that occur once, ac and c$: after a, 1 of ab and all of ac's 1 go to the shorter context, 2 of 3; after c everything.
    [Theory]
    [InlineData("a", "b", (1.0 / 3) + (2.0 / 3 * 0.2))]
    [InlineData("a", "c", 2.0 / 3 * 0.2)]
    [InlineData("c", "</s>", 0.3)]
    public void Pruned_pairs_leave_their_count_to_the_shorter_context(string context, string token, double expected) =>
        Assert.Equal(expected, TinyModels.Probability(TinyModels.Train(TinyModels.Settings(2, 1, 2), Lines), context, token), 1e-6);

    // Three tokens: abb, cbb. Triples ^ab 1, abb 1, bb$ 2, ^cb 1, cbb 1. Pairs: ^a 1 and ^c 1 by count; ab 1 (^), cb 1 (^), bb 2 (a, c), b$ 1 (b).
    // Singles: a 1, c 1, b 3 (a, c, b), $ 1; 6 in all. Discounts .5, 1, 1.5 throughout.
    // p(b) = 1.5/6 + .5 (= (3*.5 + 1.5)/6) / 5 = .35; after b: bb 2 and b$ 1, weight (1 + .5)/3: p(b|b) = 1/3 + .5 * .35; after ab: abb 1, weight .5.
    [Fact]
    public void Shorter_n_grams_count_what_stands_before_them_and_not_how_often_they_occur()
    {
        var model = TinyModels.Train(TinyModels.Settings(3), "abb\ncbb");
        Assert.Equal(0.35, TinyModels.Probability(model, "", "b"), 1e-6);
        Assert.Equal((1.0 / 3) + (0.5 * 0.35), TinyModels.Probability(model, "b", "b"), 1e-6);
        Assert.Equal((0.5 / 1) + (0.5 * ((1.0 / 3) + (0.5 * 0.35))), TinyModels.Probability(model, "ab", "b"), 1e-6);
    }

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(1, 1, 2, 4)]
    public void The_formulas_as_they_are_printed_give_the_same(params int[] minimumCounts)
    {
        var text = TinyModels.Scattered(6000);
        var model = TinyModels.Train(TinyModels.Settings(4, minimumCounts), text);
        var plain = new PlainKneserNey(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), 4, minimumCounts);
        Assert.InRange(plain.Estimated, 2, 4);
        foreach (var context in new[] { "", "^", "^一", "一一", "丁一", "一丁一", "^一丁", "万丁" })
        {
            Assert.All(plain.Tokens, token => Assert.Equal(
                plain.Probability(context, token), TinyModels.Probability(model, context, token switch { "$" => "</s>", "?" => "<unk>", _ => token }), 1e-6));
        }
    }

    // t = 10, 5, 3, 2: Y = 10/20; 1 - 2*.5*5/10, 2 - 3*.5*3/5, 3 - 4*.5*2/3.
    [Fact]
    public void Discounts_follow_from_counts_of_counts() =>
        Assert.Equal((0.5, 1.1, 5.0 / 3), Rounded(Discounts.Of(10, 5, 3, 2)));

    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(5, 0, 1, 1)]
    [InlineData(5, 4, 0, 1)]
    [InlineData(5, 4, 3, 0)]
    [InlineData(1, 1, 100, 1)] // 2 - 3/3*100 is below 0.
    public void Discounts_fall_back_where_they_cannot_be_estimated(long ones, long twos, long threes, long fours) =>
        Assert.Equal(Discounts.Fallback, Discounts.Of(ones, twos, threes, fours));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4, 1)]
    [InlineData(4, 1, 2, 3)]
    [InlineData(6, 1, 1, 1, 2, 2, 5)]
    public void Probabilities_after_any_context_sum_to_one(int order, params int[] minimumCounts)
    {
        var model = TinyModels.Train(TinyModels.Settings(order, minimumCounts), TinyModels.Prose);
        var ids = TokensOf(model, "春の山を思う。");
        Assert.All(Enumerable.Range(0, ids.Length), length => Assert.Equal(1, TinyModels.Sum(model, ids[..length]), 1e-5));
        Assert.Equal(1, TinyModels.Sum(model, Vocabulary.Unknown, ids[3]), 1e-5);
    }

    [Fact]
    public void With_a_cut_vocabulary_the_unknown_token_shares_its_probability_among_what_it_replaced()
    {
        var settings = TinyModels.Settings(3) with { VocabularyMinimumCount = 30 };
        var model = TinyModels.Train(settings, TinyModels.Prose);
        Assert.True(model.UnknownTypes > 5);
        Assert.Equal(1, TinyModels.Sum(model, Vocabulary.Begin), 1e-5);
        Assert.Equal(1, TinyModels.Sum(model, Vocabulary.Begin, Vocabulary.Unknown), 1e-5);
    }

    [Fact]
    public void N_grams_of_fewer_sites_than_asked_are_not_in_the_model()
    {
        var settings = TinyModels.Settings(5) with { LeastSites = 3 };
        var model = TinyModels.Train(settings, "山の道\n秘密の文", "山の道\n秘密の文", "山の道");
        Assert.Equal(["<unk>", "<s>", "</s>", "の", "山", "道"], model.Vocabulary.Names.ToArray());
        // ^山 山の の道 道$, ^山の 山の道 の道$, ^山の道 山の道$, ^山の道$; of the rest, nothing of which three sites have.
        Assert.Equal([6, 4, 3, 2, 1], model.Levels.Select(level => level.Count));
        Assert.Equal(1, TinyModels.Sum(model, TokensOf(model, "山の")), 1e-5);
    }

    private static int[] TokensOf(LanguageModel model, string text)
    {
        var tokens = new TextTokens();
        tokens.ReadCharacters(text, model.Vocabulary);
        return tokens.Ids[..^1].ToArray();
    }

    private static (double, double, double) Rounded(Discounts discounts) =>
        (Math.Round(discounts.One, 12), Math.Round(discounts.Two, 12), discounts.More);
}
