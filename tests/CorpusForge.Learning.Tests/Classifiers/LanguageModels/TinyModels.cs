using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Storage;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;
using CorpusForge.Learning.Classifiers.LanguageModels.Training;
using CorpusForge.Learning.Classifiers.LanguageModels;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.LanguageModels;

/// <summary>Models of a few lines, and what tests ask of them.</summary>
internal static class TinyModels
{
    /// <summary>Sentences of a few patterns with many fillings: enough that counts of 1 to 4 all occur.</summary>
    public static string[] Prose { get; } = [.. Enumerable.Range(0, 200).Select(number =>
        $"{"春夏秋冬朝昼夕夜"[number % 8]}の{"山川海空庭町村道"[number * 7 % 8]}を{"歩く見る思う描く"[number * 3 % 4 * 2]}。\n{"雨風雪花月"[number * number % 5]}が{"降吹咲出"[number * 5 % 4]}る{(number % 9 == 0 ? "らしい" : "")}。")];

    public static LanguageModelSettings Settings(int order, params int[] minimumCounts) => new()
    {
        Kind = "language-model",
        Order = order,
        MinimumCounts = minimumCounts.Length == 0 ? [1] : minimumCounts,
        VocabularyMinimumCount = 1,
    };

    /// <summary>A model of texts, each a site of its own.</summary>
    public static LanguageModel Train(LanguageModelSettings settings, params string[] texts)
    {
        var corpus = new TokenCorpus(settings.Tokens);
        corpus.Add(texts.Select((text, number) => ($"http://{number}.example/", $"{number}.example", text)), TestContext.Current.CancellationToken);
        return new NgramEstimator(settings).Estimate(corpus, corpus.Pages, TestContext.Current.CancellationToken);
    }

    /// <summary>The probability of a character, or <c>&lt;unk&gt;</c>, <c>&lt;/s&gt;</c>, after others; <c>^</c> is a line's begin.</summary>
    public static double Probability(LanguageModel model, string context, string token) =>
        Math.Pow(10, new LanguageModelQuery(model).LastLogProbability([.. context.Select(unit => Id(model, unit.ToString())), Id(model, token)]));

    /// <summary>Sum of the probabilities of all tokens after a context, each of the tokens that became the unknown one counted.</summary>
    public static double Sum(LanguageModel model, params int[] context)
    {
        var query = new LanguageModelQuery(model);
        return Enumerable.Range(0, model.Vocabulary.Count).Where(token => token != Vocabulary.Begin)
            .Sum(token => Math.Pow(10, query.LastLogProbability([.. context, token])) * (token == Vocabulary.Unknown ? model.UnknownTypes : 1));
    }

    public static LanguageModelScorer Scorer(LanguageModel model, params double[] heldOut) =>
        new("perplexity", new StoredModel(model, PerplexityQuantiles.Of(heldOut)), "0");

    public static double[] Score(IPageScorer scorer, string text)
    {
        var page = new PageFeatures();
        page.Read(new PageView(new Document { DocId = "", Url = "http://a.example/", Text = text }));
        var values = new double[scorer.Columns.Count];
        scorer.Score(page, values);
        return values;
    }

    /// <summary>Lines of characters by chance, low ones more often: all counts of counts occur, and far more than 256 different probabilities.</summary>
    public static string Scattered(int length)
    {
        var state = 1u;
        return string.Create(length, 0, (text, _) =>
        {
            foreach (ref var unit in text)
            {
                state = (state * 1664525) + 1013904223;
                var place = (state >> 16) / 65536.0;
                unit = place < 0.03 ? '\n' : (char)('一' + (int)(60 * place * place));
            }
        });
    }

    private static int Id(LanguageModel model, string name) => name switch
    {
        "^" => Vocabulary.Begin,
        _ when Array.IndexOf(Vocabulary.Markers, name) is >= 0 and var marker => marker,
        _ => model.Vocabulary.IdOf(name),
    };
}
