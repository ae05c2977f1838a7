using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>The model.json beside a model, which training writes.</summary>
public static class ModelFacts
{
    /// <summary>Its name.</summary>
    public const string FileName = "model.json";

    /// <summary>SHA-256 of the folder's model as it states it; null where there is no such file or it states none.</summary>
    public static string? Sha256Of(string folder) => Read(folder)?["sha256"] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var hash) => hash,
        _ => throw new ModelException($"{Path.Combine(folder, FileName)}: sha256 is no text. Train the model again."),
    };

    /// <summary>All of it; null where there is none. Throws <see cref="ModelException"/> for a file that is no JSON object.</summary>
    public static JsonObject? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException error)
        {
            throw new ModelException($"{path}: no JSON object. Train the model again.", error);
        }
    }
}
