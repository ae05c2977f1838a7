namespace CorpusForge.Lake.Exports;

/// <summary>A shard being written.</summary>
public interface IShardWriter : IAsyncDisposable
{
    /// <summary>Adds a document.</summary>
    ValueTask AddAsync(ExportDocument document);

    /// <summary>Ends the shard and closes its files.</summary>
    /// <returns>What an index must say of it beyond its files' names, lengths and hashes; null where that is nothing.</returns>
    Task<SortedDictionary<string, string>?> FinishAsync();
}
