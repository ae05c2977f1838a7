using System.IO.Compression;
using System.Text.Json;
using CorpusForge.Core.Recipes;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>The pages that a corpus asks for: those whose line in a JSONL file holds what is wanted.</summary>
internal sealed class PageChoice
{
    private readonly HashSet<string> urls = new(StringComparer.Ordinal);

    /// <param name="file">The file.</param>
    /// <param name="where">Conditions <c>key=value|value</c>, all to hold.</param>
    public PageChoice(string file, IReadOnlyList<string> where)
    {
        var conditions = where.Select(Parse).ToList();
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.AsSpan().Trim().Length > 0)
            {
                Read(line, FormattableString.Invariant($"{file}:{number}"), conditions);
            }
        }

        if (urls.Count == 0)
        {
            throw new RecipeException($"{file}: no line holds {string.Join(" and ", where.DefaultIfEmpty("a url"))}; allowed: conditions that some line holds");
        }
    }

    /// <summary>Whether a page is asked for.</summary>
    public bool Has(string url) => urls.Contains(url);

    private void Read(string line, string place, List<(string Key, string[] Values)> conditions)
    {
        try
        {
            using var row = JsonDocument.Parse(line);
            if (!row.RootElement.TryGetProperty("url", out var url) || url.GetString() is not { } address)
            {
                throw new RecipeException($"{place}: no url; allowed: a JSON object with a url a line");
            }

            if (conditions.TrueForAll(condition => Array.IndexOf(condition.Values, ValueOf(row.RootElement, condition.Key)) >= 0))
            {
                urls.Add(address);
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new RecipeException($"{place}: no JSON object with a url: {error.Message}", error);
        }
    }

    private static string ValueOf(JsonElement row, string key) => row.TryGetProperty(key, out var value) ? value.ToString() : "";

    private static (string Key, string[] Values) Parse(string condition)
    {
        var equals = condition.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? (condition[..equals], condition[(equals + 1)..].Split('|'))
            : throw new RecipeException($"where: found '{condition}'; allowed: key=value or key=value|value");
    }
}
