using System.Text;
using CorpusForge.Engine.Reporting;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>The evaluation items that the texts of a part hold: a row a span, by row of the text; and beside it, where asked, the largest overlap of each page.</summary>
internal static class MatchTable
{
    /// <summary>Name of the column of overlaps.</summary>
    public const string Column = "contamination";

    /// <summary>Looks over the texts of a part and writes what they hold.</summary>
    /// <param name="plan">The sets.</param>
    /// <param name="lake">The lake.</param>
    /// <param name="texts">File of the texts.</param>
    /// <param name="matches">File to write.</param>
    /// <param name="overlaps">File of the overlaps, row by row as the measures; null for none.</param>
    /// <param name="progress">Counts.</param>
    /// <param name="token">Stops between pages.</param>
    public static async Task WriteAsync(EvaluationPlan plan, LakeFolder lake, string texts, string matches, string? overlaps, StageProgress progress, CancellationToken token)
    {
        var columns = new MatchColumns();
        var overlap = new ValueColumn<double>(Column);
        await using var table = await PartWriter.OpenAsync(lake, matches, columns.All).ConfigureAwait(false);
        await using var pages = overlaps is null ? null : await PartWriter.OpenAsync(lake, overlaps, [overlap]).ConfigureAwait(false);
        await using var documents = await TableReader.OpenPartAsync(texts).ConfigureAwait(false);
        var (scanner, row) = (plan.RentScanner(), 0);
        for (var group = 0; group < documents.Groups; group++)
        {
            foreach (var text in await documents.StringsAsync(group, "text").ConfigureAwait(false))
            {
                token.ThrowIfCancellationRequested();
                var found = scanner.Find(text);
                foreach (var match in found.SelectMany(match => FoundSpan.Of(scanner.Index, match)))
                {
                    columns.Add(row, match);
                    await table.EndRowAsync().ConfigureAwait(false);
                }

                if (pages is not null)
                {
                    overlap.Add(found.Select(match => match.Overlap).DefaultIfEmpty().Max());
                    await pages.EndRowAsync().ConfigureAwait(false);
                }

                progress.Add(1, Encoding.UTF8.GetByteCount(text!));
                row++;
            }
        }

        plan.Return(scanner);
        await table.CommitAsync().ConfigureAwait(false);
        if (pages is not null)
        {
            await pages.CommitAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Reads what was found in a part, by row.</summary>
    public static async Task<ILookup<int, FoundSpan>> ReadAsync(string path)
    {
        var found = new List<(int Row, FoundSpan Match)>();
        await using var table = await TableReader.OpenPartAsync(path).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            await MatchColumns.ReadAsync(table, group, found).ConfigureAwait(false);
        }

        return found.ToLookup(match => match.Row, match => match.Match);
    }
}
