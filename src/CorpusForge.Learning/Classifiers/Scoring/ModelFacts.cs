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

    /// <summary>The bytes of a folder's model. Throws <see cref="ModelException"/> where it is missing or is not the one that model.json names.</summary>
    public static byte[] ReadModel(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            throw new ModelException($"{path}: not there. Train it: corpusforge classifier train {folder}");
        }

        var bytes = File.ReadAllBytes(path);
        var named = Sha256Of(folder) ?? throw new ModelException($"{Path.Combine(folder, FileName)}: missing, or names no sha256. Train the model again: corpusforge classifier train {folder}");
        return Sha256Hex.Of(bytes) is var found && found == named
            ? bytes
            : throw new ModelException($"{path}: sha256 {found}, but {FileName} names {named}: it is not the model that was trained. Put that one back, or train it again");
    }

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
