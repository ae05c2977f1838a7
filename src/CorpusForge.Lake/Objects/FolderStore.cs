namespace CorpusForge.Lake.Objects;

/// <summary>Objects as files below a folder, which is created where needed. A file being written ends in <c>.partial</c> and is not listed.</summary>
public sealed class FolderStore(string folder) : IObjectStore
{
    private const string Partial = ".partial";

    /// <inheritdoc/>
    public string Place { get; } = Path.GetFullPath(folder);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredObject>> ListAsync(CancellationToken token) => Task.FromResult<IReadOnlyList<StoredObject>>(Directory.Exists(Place)
        ? [.. new DirectoryInfo(Place).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => !file.Name.EndsWith(Partial, StringComparison.Ordinal))
            .Select(file => new StoredObject(Path.GetRelativePath(Place, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file.Length))
            .OrderBy(found => found.Name, StringComparer.Ordinal)]
        : []);

    /// <inheritdoc/>
    public Task<Stream> OpenReadAsync(string name, CancellationToken token) => Task.FromResult<Stream>(
        new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan));

    /// <inheritdoc/>
    public async Task PutAsync(string name, string file, CancellationToken token)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous))
        await using (var target = new FileStream(path + Partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
        {
            await source.CopyToAsync(target, token).ConfigureAwait(false);
            target.Flush(flushToDisk: true);
        }

        File.Move(path + Partial, path, overwrite: true);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string name, CancellationToken token)
    {
        if (File.Exists(PathOf(name)))
        {
            File.Delete(PathOf(name));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held open between calls.
    }

    private string PathOf(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Place, name));
        return path.StartsWith(Place + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"'{name}' does not lie below '{Place}'.", nameof(name));
    }
}
