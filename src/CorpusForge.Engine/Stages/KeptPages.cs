using System.Runtime.CompilerServices;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>The kept pages of a part with their columns, each with the shard it goes to. The texts of groups without any are not read.</summary>
internal static class KeptPages
{
    public static async IAsyncEnumerable<(int Shard, MixtureRow Row)> ReadAsync(
        RunContext run, int part, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken token)
    {
        var kept = await KeptRows.ReadAsync(run, part, columns).ConfigureAwait(false);
        await using var documents = await TableReader.OpenPartAsync(run.Parts[part].Documents(run.Lake)).ConfigureAwait(false);
        var first = 0;
        for (var group = 0; group < documents.Groups; group++)
        {
            token.ThrowIfCancellationRequested();
            var count = documents.Rows(group);
            var rows = Enumerable.Range(0, count).Where(at => kept.Shard[first + at] >= 0).ToList();
            var pages = rows.Count > 0 ? await DocumentReader.TextsAsync(documents, group, rows).ConfigureAwait(false) : [];
            for (var at = 0; at < pages.Length; at++)
            {
                yield return (kept.Shard[first + rows[at]], kept.Row(first + rows[at], run.Parts[part].From.Source.Name, pages[at]));
            }

            first += count;
        }
    }
}
