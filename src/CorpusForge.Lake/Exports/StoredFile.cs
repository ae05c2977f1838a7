using System.Security.Cryptography;
using System.Text;
using CorpusForge.Lake.Objects;

namespace CorpusForge.Lake.Exports;

/// <summary>An object of a store as a local file: itself where the store is a folder, else a copy that is removed again.</summary>
public sealed class StoredFile : IDisposable
{
    private readonly string? copy;

    private StoredFile(string path, string? copy) => (Path, this.copy) = (path, copy);

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Fetches an object. Throws <see cref="FileNotFoundException"/> where there is none.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">Name of the object.</param>
    /// <param name="temporary">A fresh path for a copy.</param>
    /// <param name="token">Stops it.</param>
    public static async Task<StoredFile> FetchAsync(IObjectStore store, string name, string temporary, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(store);
        await using var source = await store.OpenReadAsync(name, token).ConfigureAwait(false);
        if (source is FileStream local)
        {
            return new StoredFile(local.Name, null);
        }

        try
        {
            await using var target = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
            await source.CopyToAsync(target, token).ConfigureAwait(false);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        return new StoredFile(temporary, temporary);
    }

    /// <summary>The bytes of a small object; null where there is none.</summary>
    public static async Task<byte[]?> TryReadAsync(IObjectStore store, string name, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            await using var source = await store.OpenReadAsync(name, token).ConfigureAwait(false);
            using var bytes = new MemoryStream();
            await source.CopyToAsync(bytes, token).ConfigureAwait(false);
            return bytes.ToArray();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Stores a small text as UTF-8 by way of a fresh local path.</summary>
    public static async Task<ExportFile> PutTextAsync(IObjectStore store, string name, string text, string temporary, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(store);
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            await File.WriteAllBytesAsync(temporary, bytes, token).ConfigureAwait(false);
            await store.PutAsync(name, temporary, token).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(temporary);
        }

        return new ExportFile(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>A local file as it is to be known under its name at a place.</summary>
    public static async Task<ExportFile> DescribeAsync(string path, string name, CancellationToken token)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var hash = await SHA256.HashDataAsync(stream, token).ConfigureAwait(false);
        return new ExportFile(name, stream.Length, Convert.ToHexStringLower(hash));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (copy is not null)
        {
            File.Delete(copy);
        }
    }
}
