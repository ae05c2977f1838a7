using CorpusForge.Core.Documents;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Exports;

/// <summary>The pages of a version with the numbers that go with them, by their place in the version.</summary>
public sealed class ExportSource
{
    private readonly List<(string Path, long First, long Rows)> shards = [];

    /// <summary>A source of all pages of a version.</summary>
    public ExportSource(MixtureCatalog catalog, Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(manifest);
        var folder = catalog.VersionFolder(manifest.Name, manifest.Version);
        var first = 0L;
        foreach (var shard in manifest.Shards)
        {
            shards.Add((Path.Combine(folder, shard.File), first, shard.Rows));
            first += shard.Rows;
        }
    }

    /// <summary>Paths of the version's shards, in order.</summary>
    public IReadOnlyList<string> Paths => [.. shards.Select(shard => shard.Path)];

    /// <summary>The measures and scores of the version: all its columns of fractions.</summary>
    public async Task<IReadOnlyList<ExportColumn>> ColumnsAsync()
    {
        if (shards.Count == 0)
        {
            return [];
        }

        await using var table = await TableReader.OpenAsync(shards[0].Path).ConfigureAwait(false);
        return [.. table.ColumnNames.Where(name => table.TypeOf(name) == typeof(double)).Select(name => new ExportColumn(name, table.IsOptional(name)))];
    }

    /// <summary>Pages by their places, the first inclusive, the last exclusive, of which a choice is true.</summary>
    public async IAsyncEnumerable<ExportDocument> DocumentsAsync(long first, long last, IReadOnlyList<ExportColumn> columns, Func<Document, bool> choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        foreach (var shard in shards.Where(shard => shard.First < last && shard.First + shard.Rows > first))
        {
            await using var table = await TableReader.OpenAsync(shard.Path).ConfigureAwait(false);
            var at = shard.First;
            for (var group = 0; group < table.Groups; group++)
            {
                var rows = table.Rows(group);
                if (at < last && at + rows > first)
                {
                    var (skip, take) = (Math.Max(0, first - at), Math.Min(rows, last - at));
                    await foreach (var document in GroupAsync(table, group, columns, ((int)skip, (int)take), choice).ConfigureAwait(false))
                    {
                        yield return document;
                    }
                }

                at += rows;
            }
        }
    }

    private static async IAsyncEnumerable<ExportDocument> GroupAsync(
        TableReader table, int group, IReadOnlyList<ExportColumn> columns, (int From, int To) rows, Func<Document, bool> choice)
    {
        var pages = await MixtureReader.GroupAsync(table, group).ConfigureAwait(false);
        var numbers = await NumbersAsync(table, group, columns).ConfigureAwait(false);
        for (var row = rows.From; row < rows.To; row++)
        {
            if (choice(pages[row].Page))
            {
                yield return new ExportDocument { Page = pages[row], Numbers = [.. numbers.Select(column => column[row])] };
            }
        }
    }

    /// <summary>The values of columns of a row group, column by column.</summary>
    internal static async Task<List<double?[]>> NumbersAsync(TableReader table, int group, IReadOnlyList<ExportColumn> columns)
    {
        var numbers = new List<double?[]>();
        foreach (var column in columns)
        {
            numbers.Add(table.IsOptional(column.Name)
                ? await table.OptionalAsync<double>(group, column.Name).ConfigureAwait(false)
                : Array.ConvertAll(await table.ValuesAsync<double>(group, column.Name).ConfigureAwait(false), value => (double?)value));
        }

        return numbers;
    }
}
