using CorpusForge.Lake.Objects;

namespace CorpusForge.Engine.Tests.Exporting;

/// <summary>A folder that loses the last byte of every shard and reports nothing.</summary>
internal sealed class ForgetfulStore(string folder) : IObjectStore
{
    private readonly FolderStore inner = new(folder);

    public string Place => inner.Place;

    public Task<IReadOnlyList<StoredObject>> ListAsync(CancellationToken token) => inner.ListAsync(token);

    public Task<Stream> OpenReadAsync(string name, CancellationToken token) => inner.OpenReadAsync(name, token);

    public async Task PutAsync(string name, string file, CancellationToken token)
    {
        await inner.PutAsync(name, file, token);
        if (name.EndsWith(".zst", StringComparison.Ordinal))
        {
            await using var stored = new FileStream(Path.Combine(Place, name), FileMode.Open, FileAccess.Write);
            stored.SetLength(stored.Length - 1);
        }
    }

    public Task DeleteAsync(string name, CancellationToken token) => inner.DeleteAsync(name, token);

    public void Dispose() => inner.Dispose();
}
