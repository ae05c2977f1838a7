using System.Security.Cryptography;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Mixtures;

/// <summary>One file of a mixture.</summary>
/// <param name="File">Name within the version's folder.</param>
/// <param name="Rows">Pages in it.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Hash of its bytes.</param>
public sealed record ManifestShard(string File, long Rows, long Bytes, string Sha256)
{
    /// <summary>Describes a file by its committed facts and its bytes.</summary>
    public static async Task<ManifestShard> OfAsync(string path, PartFacts facts, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(facts);
        await using var stream = System.IO.File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, token).ConfigureAwait(false));
        return new ManifestShard(Path.GetFileName(path), facts.Rows, facts.Bytes, hash);
    }
}
