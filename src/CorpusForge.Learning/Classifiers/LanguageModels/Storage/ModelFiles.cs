using System.Text.Json;
using CorpusForge.Learning.Classifiers.LanguageModels.Training;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Storage;

/// <summary>The files that training leaves in a classifier's folder.</summary>
internal static class ModelFiles
{
    /// <summary>The model.</summary>
    public const string Model = "model.bin";

    /// <summary>What is known of it.</summary>
    public const string Report = "model.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The bytes of a model.</summary>
    public static byte[] ReadModel(string path) => File.Exists(path) ? File.ReadAllBytes(path) : throw NotTrained(path);

    /// <summary>The report of a folder's model.</summary>
    public static LanguageModelReport ReadReport(string folder)
    {
        var path = Path.Combine(folder, Report);
        try
        {
            return JsonSerializer.Deserialize<LanguageModelReport>(File.Exists(path) ? File.ReadAllBytes(path) : throw NotTrained(path), Json)
                ?? throw new JsonException("nothing stands there");
        }
        catch (JsonException error)
        {
            throw new ModelException($"{path}: no report of a language model: {error.Message} {ModelReader.Remedy(path)}", error);
        }
    }

    /// <summary>Writes the report of a folder's model.</summary>
    public static void WriteReport(string folder, LanguageModelReport report) =>
        File.WriteAllText(Path.Combine(folder, Report), JsonSerializer.Serialize(report, Json) + "\n");

    private static ModelException NotTrained(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return new ModelException($"{folder}: not trained yet, there is no {Path.GetFileName(path)}. Run corpusforge classifier train {Path.GetFileName(folder)}.");
    }
}
