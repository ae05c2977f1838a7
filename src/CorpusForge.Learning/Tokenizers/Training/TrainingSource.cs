using System.Text.Json.Nodes;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>Where texts to learn from come from.</summary>
/// <param name="Texts">The texts, read once.</param>
/// <param name="Description">What training.json says of them; no paths.</param>
public sealed record TrainingSource(IAsyncEnumerable<TrainingText> Texts, JsonObject Description)
{
    /// <summary>The pages of a version.</summary>
    /// <param name="catalog">The versions of the lake.</param>
    /// <param name="manifest">The version.</param>
    /// <param name="repeat">Whether a page counts as often as the mixture repeats it.</param>
    public static TrainingSource Of(MixtureCatalog catalog, Manifest manifest, bool repeat)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return new TrainingSource(
            MixtureReader.PagesAsync(catalog, manifest).Select(page => new TrainingText(page.Page.Text, repeat ? page.Repeat : 1)),
            new JsonObject { ["mixture"] = manifest.Name, ["version"] = manifest.Version, ["id"] = manifest.Id, ["repeat"] = repeat });
    }

    /// <summary>Files of texts, told by their hashes.</summary>
    public static async Task<TrainingSource> OfAsync(IReadOnlyList<string> files, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(files);
        var hashes = new List<string>();
        foreach (var file in files)
        {
            hashes.Add(await TextFiles.HashAsync(file, token).ConfigureAwait(false));
        }

        // The order in which files are named does not show in what is learned.
        return new TrainingSource(
            TextFiles.ReadAsync(files, token).Select(text => new TrainingText(text)),
            new JsonObject { ["sha256"] = new JsonArray([.. hashes.Order(StringComparer.Ordinal).Select(hash => JsonValue.Create(hash))]) });
    }
}
