using CorpusForge.Lake.Objects;

namespace CorpusForge.Lake.Exports;

/// <summary>Reads a shard back from where it was stored and compares everything that is known of it.</summary>
/// <param name="format">Its format.</param>
/// <param name="store">Where it lies.</param>
/// <param name="rule">Which pages its split may hold.</param>
/// <param name="temporaryPath">Makes fresh local paths.</param>
public sealed class ShardCheck(IExportFormat format, IObjectStore store, SplitRule rule, Func<string, string> temporaryPath)
{
    /// <summary>What does not hold, one sentence each; empty when all does.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(ExportShard shard, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var files = new List<StoredFile>();
        try
        {
            foreach (var expected in shard.Files)
            {
                files.Add(await StoredFile.FetchAsync(store, expected.File, temporaryPath("back"), token).ConfigureAwait(false));
                if (await FaultOfAsync(files[^1].Path, expected, token).ConfigureAwait(false) is { } fault)
                {
                    return [fault];
                }
            }

            return await ContentFaultsAsync(shard, [.. files.Select(file => file.Path)], token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return [$"{shard.Files[files.Count].File}: missing."];
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    /// <summary>What is wrong with a file's bytes; null when nothing is.</summary>
    public static async Task<string?> FaultOfAsync(string path, ExportFile expected, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(expected);
        if (new FileInfo(path).Length is var length && length != expected.Bytes)
        {
            return $"{expected.File}: {length} bytes, the manifest says {expected.Bytes}.";
        }

        var found = await StoredFile.DescribeAsync(path, expected.File, token).ConfigureAwait(false);
        return found.Sha256 == expected.Sha256 ? null : $"{expected.File}: sha256 {found.Sha256}, the manifest says {expected.Sha256}.";
    }

    private async Task<IReadOnlyList<string>> ContentFaultsAsync(ExportShard shard, IReadOnlyList<string> paths, CancellationToken token)
    {
        var (tally, strays, name) = (new ShardTally(), 0L, shard.Files[0].File);
        try
        {
            await foreach (var document in format.ReadAsync(paths).ConfigureAwait(false))
            {
                token.ThrowIfCancellationRequested();
                tally.Add(document);
                strays += !format.OfTokens && document.Page is { } row && rule.Of(row.Page) != shard.Split ? 1 : 0;
            }
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            return [$"{name}: cannot be read back: {error.Message}"];
        }

        var faults = new List<string>();
        if ((tally.Documents, tally.Tokens) != (shard.Documents, shard.Tokens))
        {
            faults.Add($"{name}: {tally.Documents} documents and {tally.Tokens} tokens read back, the manifest says {shard.Documents} and {shard.Tokens}.");
        }
        else if (tally.Content != shard.Content)
        {
            faults.Add($"{name}: its documents say something else than what was to be written (hash {tally.Content}, the manifest says {shard.Content}).");
        }

        if (strays > 0)
        {
            faults.Add($"{name}: {strays} of its pages belong to the other split.");
        }

        return faults;
    }
}
