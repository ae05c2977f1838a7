namespace CorpusForge.Lake.Exports.Formats;

/// <summary>How shards' files are opened.</summary>
internal static class ShardStream
{
    private const int Buffer = 1 << 20;

    public static FileStream Create(string path) => new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, Buffer);

    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, FileOptions.SequentialScan);
}
