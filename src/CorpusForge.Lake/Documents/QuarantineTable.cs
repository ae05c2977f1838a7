using CorpusForge.Core.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Documents;

/// <summary>Writes and reads the quarantine of a part.</summary>
public static class QuarantineTable
{
    /// <summary>Writes the rows as one part.</summary>
    public static Task WriteAsync(LakeFolder lake, string path, IReadOnlyList<QuarantineRow> rows) =>
        AtomicFile.WriteAsync(lake, path, async stream =>
        {
            var (file, url, stage) = (new StringColumn("file"), new StringColumn("url"), new StringColumn("stage"));
            var (reason, message) = (new StringColumn("reason"), new StringColumn("message"));
            var (offset, length) = (new ValueColumn<long>("offset"), new OptionalColumn<long>("length"));
            await using var table = await TableWriter.OpenAsync(
                stream, [file, offset, length, url, stage, reason, message]).ConfigureAwait(false);
            foreach (var row in rows)
            {
                file.Add(row.File);
                offset.Add(row.Offset);
                length.Add(row.Length);
                url.Add(row.Url ?? "");
                stage.Add(row.Stage);
                reason.Add(row.Reason);
                message.Add(row.Message);
                await table.EndRowAsync().ConfigureAwait(false);
            }
        });

    /// <summary>Reads the rows of a part; none when nothing was quarantined.</summary>
    public static async Task<IReadOnlyList<QuarantineRow>> ReadAsync(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var rows = new List<QuarantineRow>();
        await using var table = await TableReader.OpenAsync(path).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            var file = await table.StringsAsync(group, "file").ConfigureAwait(false);
            var offset = await table.ValuesAsync<long>(group, "offset").ConfigureAwait(false);
            var length = await table.OptionalAsync<long>(group, "length").ConfigureAwait(false);
            var url = await table.StringsAsync(group, "url").ConfigureAwait(false);
            var stage = await table.StringsAsync(group, "stage").ConfigureAwait(false);
            var reason = await table.StringsAsync(group, "reason").ConfigureAwait(false);
            var message = await table.StringsAsync(group, "message").ConfigureAwait(false);
            rows.AddRange(Enumerable.Range(0, file.Length).Select(row => new QuarantineRow(
                file[row]!, offset[row], length[row], url[row] is "" ? null : url[row], stage[row]!, reason[row]!, message[row]!)));
        }

        return rows;
    }
}
