using System.Text.Json;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Mixtures;

/// <summary>What was made from the versions of a lake: one small file a use under <c>uses/</c>.</summary>
public sealed class UseRegister(LakeFolder lake)
{
    private readonly string folder = Path.Combine(lake.Root, "uses");

    /// <summary>Notes a use; the same use of the same version is noted once. Note it before its first byte is written.</summary>
    public Task AddAsync(MixtureUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var name = new ContentKey("use", 1).With("kind", use.Kind).With("place", use.Place).With("mixture", use.MixtureId).ToString();
        return AtomicFile.WriteTextAsync(lake, Path.Combine(folder, name + ".json"), JsonSerializer.Serialize(use, Manifest.Json) + "\n");
    }

    /// <summary>All uses, ordered by mixture, version, kind and place. Throws <see cref="InvalidDataException"/> that names a damaged file.</summary>
    public IReadOnlyList<MixtureUse> All() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.json").Select(Read)
            .OrderBy(use => use.Mixture, StringComparer.Ordinal).ThenBy(use => use.Version)
            .ThenBy(use => use.Kind, StringComparer.Ordinal).ThenBy(use => use.Place, StringComparer.Ordinal)]
        : [];

    private static MixtureUse Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<MixtureUse>(File.ReadAllBytes(path), Manifest.Json)
                ?? throw new InvalidDataException($"{path}: the note of a use is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: the note of a use is damaged at line {error.LineNumber + 1}.", error);
        }
    }
}
