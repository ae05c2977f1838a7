using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CorpusForge.Lake.Storage;

/// <summary>
/// What is known of a committed part. It is written last, beside the part, so that its presence is the commit; the length shows at
/// once when a part was cut short later.
/// </summary>
public sealed record PartFacts
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    /// <summary>Rows of the part.</summary>
    public required long Rows { get; init; }

    /// <summary>Bytes of the part's file.</summary>
    public required long Bytes { get; init; }

    /// <summary>XXH3 of the part's bytes, 32 hex digits; null for files that carry their own checksums.</summary>
    public string? Hash { get; init; }

    /// <summary>Counts a stage keeps beside its rows, by name, ordinally sorted.</summary>
    public SortedDictionary<string, long>? Counts { get; init; }

    /// <summary>Is told of a committed part that is short, gone, or without sound facts, each time it is looked at; whoever wants it makes it again.</summary>
    public static event Action<string>? Noticed;

    /// <summary>Path of the facts of a part.</summary>
    public static string PathOf(string partPath) => Path.ChangeExtension(partPath, ".json");

    /// <summary>
    /// The facts of a part; null when it is not committed, when they are damaged, or when its file is missing or has another length,
    /// so that it is made again.
    /// </summary>
    public static PartFacts? TryRead(string partPath)
    {
        var facts = PathOf(partPath);
        if (!File.Exists(facts))
        {
            return null;
        }

        try
        {
            var read = JsonSerializer.Deserialize<PartFacts>(File.ReadAllBytes(facts), Options);
            var file = new FileInfo(partPath);
            if (read is not null && file.Exists && file.Length == read.Bytes)
            {
                return read;
            }

            Noticed?.Invoke(read is null ? $"{facts}: holds no facts of a part" : file.Exists
                ? $"{partPath}: has {file.Length} bytes instead of the {read.Bytes} that were written"
                : $"{partPath}: is gone, though its facts are there");
        }
        catch (JsonException)
        {
            Noticed?.Invoke($"{facts}: holds no facts of a part");
        }

        return null;
    }

    /// <summary>The hash of a stream's bytes from its beginning.</summary>
    public static string HashOf(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var hash = new XxHash128();
        stream.Position = 0;
        hash.Append(stream);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>
    /// Compares a part's bytes with their hash. Throws <see cref="DamagedPartException"/>, and forgets the part, where they differ.
    /// </summary>
    public static void RefuseDamage(string partPath)
    {
        using var stream = File.OpenRead(partPath);
        Refuse(partPath, stream, HashOf);
    }

    /// <summary>The same for a part whose bytes were read.</summary>
    public static void RefuseDamage(string partPath, byte[] bytes) =>
        Refuse(partPath, bytes, read => Convert.ToHexStringLower(XxHash128.Hash(read)));

    private static void Refuse<T>(string partPath, T content, Func<T, string> hashOf)
    {
        if (TryRead(partPath)?.Hash is { } hash && hash != hashOf(content))
        {
            File.Delete(PathOf(partPath));
            throw new DamagedPartException($"{partPath}: its bytes changed after it was written; it is made again.");
        }
    }

    /// <summary>Commits a part. One that need not be durable must carry a hash, which finds what a power failure spoiled.</summary>
    public Task CommitAsync(LakeFolder lake, string partPath, bool durable = true) =>
        AtomicFile.WriteTextAsync(lake, PathOf(partPath), JsonSerializer.Serialize(this, Options) + "\n", durable);
}
