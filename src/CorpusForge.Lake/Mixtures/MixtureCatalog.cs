using System.Globalization;
using System.Text.Json;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Mixtures;

/// <summary>The versions of the mixtures of a lake.</summary>
public sealed class MixtureCatalog(LakeFolder lake)
{
    internal const string ManifestFile = "manifest.json";

    /// <summary>Names of all mixtures, in ordinal order.</summary>
    public IReadOnlyList<string> Names() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Versions of a mixture, ascending; none when there is no such mixture.</summary>
    public IReadOnlyList<int> Versions(string name) =>
        [.. Numbers(name).Where(version => File.Exists(ManifestPath(name, version)))];

    /// <summary>Folder of a version.</summary>
    public string VersionFolder(string name, int version) =>
        Path.Combine(Folder, name, string.Create(CultureInfo.InvariantCulture, $"v{version:d4}"));

    /// <summary>The manifest of a version.</summary>
    public Manifest Load(string name, int version)
    {
        var path = ManifestPath(name, version);
        try
        {
            var manifest = JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(path), Manifest.Json);
            return manifest is null ? throw new InvalidDataException($"{path}: the manifest is empty.")
                : manifest.Name == name && manifest.Version == version ? manifest
                : throw new InvalidDataException($"{path}: the manifest is that of {manifest.Name}@v{manifest.Version:d4}.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: the manifest is damaged at line {error.LineNumber + 1}.", error);
        }
    }

    /// <summary>The manifest that a reference names. Throws <see cref="UnknownMixtureException"/> where there is none.</summary>
    public Manifest Find(string reference)
    {
        var named = MixtureReference.TryParse(reference) ?? new MixtureReference(reference[..reference.LastIndexOf('@')], 0);
        var versions = Versions(named.Name);
        return versions.Count == 0
                ? throw new UnknownMixtureException($"There is no mixture '{named.Name}' in this lake; it has: {string.Join(", ", Names().DefaultIfEmpty("none"))}.")
            : (named.Version ?? versions[^1]) is var version && versions.Contains(version) ? Load(named.Name, version)
            : throw new UnknownMixtureException($"'{reference}': {named.Name} has versions {string.Join(", ", versions.Select(number => $"v{number}"))}.");
    }

    /// <summary>
    /// Adds a version whose shards lie in a folder of the lake, by one rename. A version with the same id is not made twice: it is returned.
    /// </summary>
    /// <param name="draft">The manifest; its version, id and parent are filled in here.</param>
    /// <param name="shardsFolder">Folder of the shards; they are moved.</param>
    /// <returns>The manifest of the version, and whether it is new.</returns>
    public async Task<(Manifest Manifest, bool IsNew)> AddAsync(Manifest draft, string shardsFolder)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var id = draft.ComputeId();
        while (true)
        {
            var versions = Versions(draft.Name);
            if (versions.Select(version => Load(draft.Name, version)).FirstOrDefault(known => known.Id == id) is { } same)
            {
                return (same, false);
            }

            var parent = versions.Count == 0 ? null : Load(draft.Name, versions[^1]).Id;
            var manifest = draft with { Id = id, Version = Numbers(draft.Name).LastOrDefault() + 1, Parent = parent };
            if (await TryPublishAsync(manifest, shardsFolder).ConfigureAwait(false))
            {
                return (manifest, true);
            }
        }
    }

    private string Folder => Path.Combine(lake.Root, "mixtures");

    private async Task<bool> TryPublishAsync(Manifest manifest, string shardsFolder)
    {
        var staging = lake.TemporaryPath("version");
        Directory.CreateDirectory(staging);
        foreach (var shard in manifest.Shards)
        {
            File.Move(Path.Combine(shardsFolder, shard.File), Path.Combine(staging, shard.File));
        }

        await AtomicFile.WriteTextAsync(lake, Path.Combine(staging, ManifestFile), manifest.ToJson()).ConfigureAwait(false);
        var target = VersionFolder(manifest.Name, manifest.Version);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            Directory.Move(staging, target);
            return true;
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another run took the number in between: the shards go back, and the next number is tried.
            foreach (var shard in manifest.Shards)
            {
                File.Move(Path.Combine(staging, shard.File), Path.Combine(shardsFolder, shard.File));
            }

            return false;
        }
    }

    // Every number that is taken, also by a folder that lost its manifest.
    private IReadOnlyList<int> Numbers(string name)
    {
        var folder = Path.Combine(Folder, name);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder, "v*").Select(NumberOf).OfType<int>().Order()]
            : [];
    }

    private string ManifestPath(string name, int version) => Path.Combine(VersionFolder(name, version), ManifestFile);

    private static int? NumberOf(string path) =>
        int.TryParse(Path.GetFileName(path).AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
