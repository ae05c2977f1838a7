using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusForge.Learning.Classifiers.Labelling.Voting;

namespace CorpusForge.Learning.Classifiers.Labelling.Sampling;

/// <summary>The file that raters fill in: JSONL, a page a line, with <c>label</c> (0, 1 or "skip") and <c>rater</c> to be set.</summary>
public static class BatchFile
{
    /// <summary>Writes a batch, whole or not at all.</summary>
    public static void Write(string path, IEnumerable<BatchItem> items)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(items);
        var unfinished = path + ".part";
        using (var writer = new StreamWriter(unfinished) { NewLine = "\n" })
        {
            foreach (var item in items)
            {
                writer.WriteLine(Line(item).ToJsonString(LabelFile.Relaxed));
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Reads a batch that raters filled in.</summary>
    /// <exception cref="LabelException">A line is wrong; the message names file, line, what was found and what is allowed.</exception>
    public static FilledBatch Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new LabelException($"{path}: no such batch");
        }

        var labels = new Dictionary<(string Url, string Rater), PageLabel>();
        int open = 0, skipped = 0;
        foreach (var (number, bytes) in ByteLines.Read(path))
        {
            var line = BatchLine.Read($"{path}:{number}", bytes);
            if (line.Label is null)
            {
                (open, skipped) = line.Skipped ? (open, skipped + 1) : (open + 1, skipped);
            }
            else if (!labels.TryAdd((line.Label.Url, line.Label.Source), line.Label))
            {
                throw new LabelException($"{line.Label.Place}: a second label of {line.Label.Url} from {line.Label.Source}; the first stands at {labels[(line.Label.Url, line.Label.Source)].Place}. Remove one of them");
            }
        }

        return new FilledBatch([.. labels.Values], open, skipped);
    }

    private static JsonObject Line(BatchItem item)
    {
        var (candidate, page) = (item.Candidate, item.Candidate.Page);
        var scores = new JsonObject();
        foreach (var (name, score) in new[] { ("label-model", candidate.Weak), ("model", candidate.Score), ("text-only", candidate.TextScore) })
        {
            if (score is { } value)
            {
                scores[name] = Math.Round(value, 4);
            }
        }

        return new JsonObject
        {
            ["url"] = page.Url,
            ["site"] = candidate.Site,
            ["title"] = page.Title,
            ["text"] = page.Text,
            ["links"] = JsonSerializer.SerializeToNode(page.Links, LabelFile.Relaxed),
            ["scores"] = scores,
            ["votes"] = new JsonObject(candidate.Votes.Where(vote => vote.Vote != Vote.Abstain)
                .Select(vote => KeyValuePair.Create(vote.Function, (JsonNode?)JsonValue.Create(vote.Vote == Vote.For ? 1 : 0)))),
            ["why"] = JsonNamingPolicy.KebabCaseLower.ConvertName(item.Reason.ToString()),
            ["label"] = null,
            ["rater"] = null,
        };
    }
}
