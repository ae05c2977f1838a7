using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.LanguageModels;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.LanguageModels;

public sealed class LanguageModelScorerTests
{
    private static readonly LanguageModel Prose = TinyModels.Train(TinyModels.Settings(5), TinyModels.Prose);

    // By the model of KneserNeyTests: p(a|^) = .6, p(b|a) = .433333, p($|b) = (2 - 1)/2 + .5 * .3 = .65.
    [Fact]
    public void Perplexity_is_the_mean_surprise_of_a_token_the_end_of_the_line_included()
    {
        var scorer = TinyModels.Scorer(TinyModels.Train(TinyModels.Settings(2), "ab\nab\nac"));
        Assert.Equal(Math.Pow(0.6 * (13.0 / 30) * 0.65, -1.0 / 3), TinyModels.Score(scorer, "ab")[0], 1e-5);
    }

    [Fact]
    public void The_columns_are_named_after_the_folder()
    {
        Assert.Equal(["perplexity", "perplexity-paragraph-median", "perplexity-paragraph-p90", "perplexity-percentile"], TinyModels.Scorer(Prose, 2, 3).Columns.Select(column => column.Name));
        Assert.Equal(["perplexity", "perplexity-paragraph-median", "perplexity-paragraph-p90"], TinyModels.Scorer(Prose).Columns.Select(column => column.Name));
    }

    [Fact]
    public void Text_like_the_training_text_scores_lower_than_the_same_characters_in_another_order()
    {
        var scorer = TinyModels.Scorer(Prose, 2, 4, 8, 16);
        var good = TinyModels.Score(scorer, TinyModels.Prose[3]);
        var shuffled = TinyModels.Score(scorer, Shuffled(TinyModels.Prose[3]));
        Assert.All(good.Zip(shuffled), pair => Assert.True(pair.First < pair.Second, $"{pair.First} {pair.Second}"));
    }

    [Fact]
    public void Width_white_space_and_empty_lines_do_not_count() => Assert.Equal(
        TinyModels.Score(TinyModels.Scorer(Prose), "Ａ 春の山。\nガ"), TinyModels.Score(TinyModels.Scorer(Prose), " A春の　山。\r\n\n \nｶﾞ"));

    // Nine tenths of the text is one good paragraph; the bad one is the worst, and is above nine tenths.
    [Fact]
    public void Paragraphs_count_by_their_length()
    {
        var scorer = TinyModels.Scorer(Prose);
        var good = string.Concat(Enumerable.Repeat("春の山を歩く。", 20));
        var mostlyGood = TinyModels.Score(scorer, $"{good}\n鬱鬱鬱鬱鬱");
        Assert.Equal(TinyModels.Score(scorer, good)[0], mostlyGood[2], 1e-9);
        Assert.True(mostlyGood[0] > mostlyGood[2]);
        var mostlyBad = TinyModels.Score(scorer, $"春の山を歩く。\n{new string('鬱', 40)}");
        Assert.True(mostlyBad[1] > mostlyGood[1] * 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n　\n")]
    public void A_page_without_text_gets_the_most(string text) =>
        Assert.Equal([PagePerplexity.Most, PagePerplexity.Most, PagePerplexity.Most, 1], TinyModels.Score(TinyModels.Scorer(Prose, 2, 3), text));

    [Fact]
    public void Odd_pages_have_finite_scores_within_their_columns()
    {
        var scorer = TinyModels.Scorer(Prose, 2, 3);
        string[] texts = ["あ", new string('あ', 1 << 20), string.Concat(Enumerable.Repeat("春の山。\n", 200_000)), "\ud800\udc00\ud800x\udc00", "\0\uffff\ufeff", new string('\n', 1 << 20)];
        foreach (var text in texts)
        {
            Assert.All(TinyModels.Score(scorer, text).Zip(scorer.Columns), pair => Assert.InRange(pair.First, pair.Second.Least, pair.Second.Most));
        }
    }

    [Fact]
    public void The_most_surprising_paragraphs_come_first_and_all_of_them_sum_to_the_pages_distance_from_the_median()
    {
        var scorer = TinyModels.Scorer(Prose, 4);
        var text = $"{TinyModels.Prose[0]}\n鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱鬱\n春の山。";
        var page = new PageFeatures();
        page.Read(new PageView(new Document { DocId = "", Url = "", Text = text }));
        Assert.Equal($"paragraph 3: {new string('鬱', 20)}…", Assert.Single(scorer.Explain(page, 1)).Feature);
        Assert.Equal(Math.Log(TinyModels.Score(scorer, text)[0] / 4), scorer.Explain(page, 10).Sum(share => share.Share), 1e-9);
    }

    [Fact]
    public void A_model_of_words_reads_the_analysers_words()
    {
        var model = TinyModels.Train(TinyModels.Settings(3) with { Tokens = TokenKind.Words }, TinyModels.Prose);
        Assert.Contains("らしい", model.Vocabulary.Names.ToArray());
        Assert.True(TinyModels.Score(TinyModels.Scorer(model), "春の山を歩く。")[0] < TinyModels.Score(TinyModels.Scorer(model), "歩く。山を春の")[0]);
    }

    [Fact]
    public void Real_pages_score_lower_than_their_characters_shuffled()
    {
        Assert.SkipWhen(RealData.Find("dev/law.warc.gz") is null, "shared/data/dev/law.warc.gz is absent");
        var extractor = new PageExtractor(new ExtractSettings());
        var texts = RealData.Pages(RealData.Find("dev/law.warc.gz")!).Select(page => extractor.Extract(page).Text).Where(text => text.Length > 500).Take(60).ToArray();
        var scorer = TinyModels.Scorer(TinyModels.Train(TinyModels.Settings(5, 1, 1, 2) with { VocabularyMinimumCount = 2 }, texts[..40]));
        Assert.All(texts[40..], text => Assert.True(TinyModels.Score(scorer, text)[0] * 3 < TinyModels.Score(scorer, Shuffled(text))[0], text[..40]));
    }

    private static string Shuffled(string text)
    {
        var lines = text.Split('\n').Select(line =>
        {
            var units = line.ToCharArray();
            new Random(1).Shuffle(units);
            return new string(units);
        });
        return string.Join('\n', lines);
    }
}
