using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>A model whose scores spread over the synthetic web: the more often its pages say what they all say now and then, the higher.</summary>
internal static class SpamModel
{
    /// <summary>A recipe that scores by it and keeps about half.</summary>
    public const string Recipe = "scores: [ ./spam ]\nkeep: [ spam-score: { high: 0.5 } ]\ndedup: { url: false, exact: false, near: off }\n";

    /// <summary>Writes it into the folder of a laboratory; another bias is another model.</summary>
    public static string Write(Laboratory laboratory, float bias = -2, string name = "spam") => OnnxModel.Write(
        laboratory.Folder[name], bias, [.. Enumerable.Range(1, 6).Select(times => ($"(?s).*(続いていました.*){{{times}}}", 0.5f + (times * 0.1f)))]);

    /// <summary>Writes its model.json with the scores of a training set.</summary>
    public static void WriteTraining(Laboratory laboratory, IEnumerable<double> scores, string name = "spam") => File.WriteAllText(
        Path.Combine(laboratory.Folder[name], ModelFacts.FileName), $"{{\"scores\":{ScoreHistogram.Of(scores).ToJson().ToJsonString()}}}");

    /// <summary>The scores of documents, by the model itself.</summary>
    public static Dictionary<string, double> Scores(string folder, IEnumerable<Core.Documents.Document> documents)
    {
        var (scorer, features, value) = (ScorerFolder.Open(folder), new PageFeatures(), new double[1]);
        return documents.ToDictionary(page => page.DocId, page =>
        {
            features.Read(new Core.Filters.PageView(page));
            scorer.Score(features, value);
            return value[0];
        });
    }
}
