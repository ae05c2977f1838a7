using System.Text.Json;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Recipes.Nodes;
using CorpusForge.Core.Sources;
using CorpusForge.Core.Sources.Jsonl;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>Reads one line of a labels file. Keys of others are passed over, but not those that look like a slip of one's own.</summary>
internal sealed class LabelLine(string path)
{
    private static readonly string[] Own = ["url", "label", "source", "site", "kind", "confidence", "reads"];
    private static readonly string[] OfPages = ["title", "text", "html", "links", "charset", "published_at", "modified_at", "fetched_at"];
    private static readonly string[] Confidences = ["high", "medium", "low"];

    private readonly JsonlLine pages = new(Path.GetFileName(path), new SourceSettings { Name = "labels", Kind = SourceKind.Jsonl, Path = path }.PageLimit.Bytes, PageFields.Usual);
    private readonly PageExtractor extractor = new(new ExtractSettings());

    /// <summary>The label of a line. Throws <see cref="LabelException"/> for a line that is none.</summary>
    public PageLabel Read(long number, ReadOnlyMemory<byte> line)
    {
        var place = $"{path}:{number}";
        try
        {
            return Read(place, number, line);
        }
        catch (InvalidOperationException error)
        {
            throw new LabelException($"{place}: a string that is no valid Unicode; write the file as UTF-8, without halves of surrogate pairs", error);
        }
    }

    private PageLabel Read(string place, long number, ReadOnlyMemory<byte> line)
    {
        using var json = Parse(place, line);
        var root = json.RootElement;
        CheckKeys(place, root);
        var source = Text(place, root, "source") ?? LabelSource.Unstated;
        var label = new PageLabel
        {
            Url = Text(place, root, "url") ?? "",
            Probability = Probability(place, root),
            Source = LabelSource.Rank(source) is null ? throw Error(place, "source", $"'{source}'", LabelSource.Allowed) : source,
            Site = Text(place, root, "site"),
            Kind = Text(place, root, "kind"),
            Confidence = Text(place, root, "confidence") is not { } confidence || Confidences.Contains(confidence)
                ? Text(place, root, "confidence")
                : throw Error(place, "confidence", $"'{confidence}'", string.Join(", ", Confidences)),
            Reads = Groups(place, root),
            Place = place,
        };
        label = root.TryGetProperty("text", out _) || root.TryGetProperty("html", out _) ? WithPage(label, number, line.Span) : label;
        return label.Url.Length > 0 ? label : throw Error(place, "url", "nothing", "the page's URL; only a line with the page's text may lack it");
    }

    private static JsonDocument Parse(string place, ReadOnlyMemory<byte> line)
    {
        try
        {
            var json = JsonDocument.Parse(line, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException("no object");
        }
        catch (JsonException error)
        {
            throw new LabelException($"{place}: no JSON object: {error.Message}. Allowed: {{\"url\": ..., \"label\": 0 or 1, \"source\": ...}}, one a line", error);
        }
    }

    private static void CheckKeys(string place, JsonElement root)
    {
        string[] known = [.. Own, .. OfPages];
        foreach (var key in root.EnumerateObject().Select(property => property.Name).Where(key => !known.Contains(key)))
        {
            if (NearestName.Of(key, Own) is { } meant && !root.TryGetProperty(meant, out _))
            {
                throw new LabelException($"{place}: unknown key {key}. Did you mean {meant}?");
            }
        }
    }

    private static double Probability(string place, JsonElement root) =>
        root.TryGetProperty("label", out var label) && label.ValueKind == JsonValueKind.Number && label.GetDouble() is >= 0 and <= 1 and var value
            ? value
            : throw Error(place, "label", label.ValueKind == JsonValueKind.Undefined ? "nothing" : label.GetRawText(), "0, 1 or a probability between");

    private static IReadOnlyList<string> Groups(string place, JsonElement root)
    {
        if (!root.TryGetProperty("reads", out var reads) || reads.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        var groups = reads.ValueKind == JsonValueKind.Array ? reads.EnumerateArray().Select(item => item.ToString()).ToList() : null;
        return groups is not null && groups.All(FeatureGroups.All.Contains)
            ? [.. groups.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : throw Error(place, "reads", reads.GetRawText(), $"a list of {string.Join(", ", FeatureGroups.All)}");
    }

    private static string? Text(string place, JsonElement root, string key) =>
        !root.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text
        : throw Error(place, key, value.GetRawText(), "a text that is not empty");

    private static LabelException Error(string place, string key, string found, string allowed) => new($"{place}: {key}: found {found}; allowed: {allowed}");

    // The page is read as the JSONL source reads it, so a label with its page is the page that a run would see.
    private PageLabel WithPage(PageLabel label, long number, ReadOnlySpan<byte> line)
    {
        try
        {
            return pages.Item(line, 0, 0, null, () => number) switch
            {
                SourceItem.Page { Value: var raw } => label with { Url = raw.Url, Page = extractor.Extract(raw) },
                SourceItem.Quarantined { Row: var row } => throw new LabelException($"{label.Place}: the page in the line cannot be read: {row.Reason}. {row.Message}"),
                _ => label,
            };
        }
        catch (PageRefusedException error)
        {
            throw new LabelException($"{label.Place}: the page in the line cannot be read: {error.Message}", error);
        }
    }
}
