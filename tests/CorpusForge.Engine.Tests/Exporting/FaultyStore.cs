using CorpusForge.Lake.Objects;

namespace CorpusForge.Engine.Tests.Exporting;

/// <summary>A folder that breaks off after so many operations, before or after the one that is under way took effect.</summary>
internal sealed class FaultyStore(string folder, int operations, bool after) : IObjectStore
{
    private readonly FolderStore inner = new(folder);
    private int left = operations;

    public string Place => inner.Place;

    public bool Broke { get; private set; }

    public Task<IReadOnlyList<StoredObject>> ListAsync(CancellationToken token) => inner.ListAsync(token);

    public Task<Stream> OpenReadAsync(string name, CancellationToken token) => inner.OpenReadAsync(name, token);

    public Task PutAsync(string name, string file, CancellationToken token) => OnceAsync(() => inner.PutAsync(name, file, token));

    public Task DeleteAsync(string name, CancellationToken token) => OnceAsync(() => inner.DeleteAsync(name, token));

    public void Dispose() => inner.Dispose();

    private async Task OnceAsync(Func<Task> operation)
    {
        var breaks = Interlocked.Decrement(ref left) < 0;
        Broke |= breaks;
        if (!breaks || (after && left == -1))
        {
            await operation();
        }

        if (breaks)
        {
            throw new IOException("the store broke off");
        }
    }
}
