using System.IO.Compression;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Mixtures;

/// <summary>Copies a shard, its columns whatever they are, without some of its rows.</summary>
public static class ShardCopy
{
    private const string Text = "text";

    /// <summary>Writes the rows that a shard keeps to a new part; returns its facts.</summary>
    /// <param name="lake">The lake it is written in.</param>
    /// <param name="shard">The shard.</param>
    /// <param name="target">Path of the copy.</param>
    /// <param name="keeps">Whether the row of a number within the shard is kept.</param>
    public static async Task<PartFacts> WriteAsync(LakeFolder lake, string shard, string target, Func<long, bool> keeps)
    {
        ArgumentNullException.ThrowIfNull(keeps);
        await using var table = await TableReader.OpenAsync(shard).ConfigureAwait(false);
        var columns = table.ColumnNames.Select(name => CopiedColumn.Of(table, name)).ToList();
        await using var copy = await PartWriter.OpenAsync(
            lake, target, [.. columns.Select(column => column.Target)], ShardLayout.RowsPerGroup, ShardLayout.CharactersPerGroup, CompressionLevel.Optimal).ConfigureAwait(false);
        long first = 0;
        for (var group = 0; group < table.Groups; group++)
        {
            foreach (var column in columns)
            {
                await column.ReadAsync(group).ConfigureAwait(false);
            }

            var texts = await table.StringsAsync(group, Text).ConfigureAwait(false);
            for (var row = 0; row < texts.Length; row++)
            {
                if (keeps(first + row))
                {
                    columns.ForEach(column => column.Add(row));
                    await copy.EndRowAsync(texts[row]!.Length).ConfigureAwait(false);
                }
            }

            first += texts.Length;
        }

        await copy.CommitAsync().ConfigureAwait(false);
        return PartFacts.TryRead(target) ?? throw new IOException($"{target} vanished while it was being written.");
    }
}
