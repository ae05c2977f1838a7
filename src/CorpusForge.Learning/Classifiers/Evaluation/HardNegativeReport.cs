using System.Text.Json;
using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>False positives on texts that speak of a class without belonging to it, counted and named by kind.</summary>
/// <param name="Classifier">The classifier's name.</param>
/// <param name="Threshold">Score from which on a page counts as of the class.</param>
/// <param name="Kinds">Counts by kind, most false positives first.</param>
public sealed record HardNegativeReport(string Classifier, double Threshold, IReadOnlyList<KindMistakes> Kinds)
{
    /// <summary>Texts in all.</summary>
    public int Pages => Kinds.Sum(kind => kind.Pages);

    /// <summary>False positives in all.</summary>
    public int FalsePositives => Kinds.Sum(kind => kind.FalsePositives);

    /// <summary>Counts over texts with their kinds.</summary>
    public static HardNegativeReport Of(IPageScorer scorer, IEnumerable<(string Kind, Document Page)> texts, double threshold, int named = 10)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(texts);
        var model = new FirstColumn(scorer);
        return new HardNegativeReport(
            scorer.Name, threshold, KindMistakes.Of(texts.Select(text => ((string?)text.Kind, new ScoredUrl(text.Page.Url, text.Page.Title, model.Of(text.Page)))), threshold, named));
    }

    /// <summary>
    /// The texts of a JSONL file, with their kinds: lines with <c>url</c>, <c>title</c>, <c>text</c>, <c>kind</c>, and what they are not: the
    /// classifier's name, or <c>label</c>, as 0. Throws <see cref="LabelException"/> for a line that lacks one of them.
    /// </summary>
    public static IEnumerable<(string Kind, Document Page)> Read(string path, string classifier)
    {
        foreach (var (number, line) in ByteLines.Read(path))
        {
            using var json = Parse(path, number, line);
            var root = json.RootElement;
            string Text(string key) => root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : throw new LabelException($"{path}:{number}: {key}: found nothing; allowed: a text");
            if (!root.TryGetProperty(classifier, out var label) && !root.TryGetProperty("label", out label))
            {
                throw new LabelException($"{path}:{number}: neither {classifier} nor label stands in the line; write \"{classifier}\": 0 for a text that is none");
            }

            if (label.ValueKind == JsonValueKind.Number && label.GetDouble() == 0)
            {
                var host = HostNames.Of(Text("url")).ToString();
                yield return (Text("kind"), new Document { DocId = new string('0', 32), Url = Text("url"), Host = host, Domain = HostNames.DomainOf(host), Title = Text("title"), Text = Text("text") });
            }
        }
    }

    private static JsonDocument Parse(string path, long number, ReadOnlyMemory<byte> line)
    {
        try
        {
            var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException("no object");
        }
        catch (JsonException error)
        {
            throw new LabelException($"{path}:{number}: no JSON object: {error.Message}", error);
        }
    }
}
