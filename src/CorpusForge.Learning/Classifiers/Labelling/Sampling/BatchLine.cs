using System.Text.Json;

namespace CorpusForge.Learning.Classifiers.Labelling.Sampling;

/// <summary>A line of a batch that came back.</summary>
/// <param name="Label">What the rater said; null where nothing was said, or the page was skipped.</param>
/// <param name="Skipped">Whether the rater could not judge the page.</param>
internal sealed record BatchLine(PageLabel? Label, bool Skipped)
{
    /// <summary>Reads a line; <paramref name="place"/> is its file and line.</summary>
    public static BatchLine Read(string place, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(place, json.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new LabelException($"{place}: no JSON object; each line of a batch is one, as it was written, with label and rater set", error);
        }
    }

    private static BatchLine Read(string place, JsonElement root)
    {
        var (url, rater, site) = (Text(place, root, "url"), Text(place, root, "rater"), Text(place, root, "site"));
        if (url is null)
        {
            throw new LabelException($"{place}: url: found nothing; allowed: the url that the batch had");
        }

        var probability = root.TryGetProperty("label", out var label) ? Probability(place, label) : null;
        if (probability is null)
        {
            return new BatchLine(null, Skipped: false);
        }

        if (rater is null)
        {
            throw new LabelException($"{place}: rater: found nothing; allowed: the name of whoever set the label");
        }

        return probability < 0
            ? new BatchLine(null, Skipped: true)
            : new BatchLine(new PageLabel { Url = url, Probability = probability.Value, Source = LabelSource.Human + rater, Site = site, Place = place }, Skipped: false);
    }

    // Less than 0 for a page that was skipped.
    private static double? Probability(string place, JsonElement label) => label.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number when label.GetDouble() is 0 or 1 => label.GetDouble(),
        JsonValueKind.String when label.GetString() is "skip" => -1,
        _ => throw new LabelException($"{place}: label: found {label.GetRawText()}; allowed: 0, 1, \"skip\", or null for not yet"),
    };

    private static string? Text(string place, JsonElement root, string key) =>
        !root.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Trim().Length > 0 ? text.Trim()
        : throw new LabelException($"{place}: {key}: found {value.GetRawText()}; allowed: a text that is not empty");
}
