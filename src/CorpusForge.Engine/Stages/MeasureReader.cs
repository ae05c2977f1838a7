using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Reads the measures of a part, and the facts that lie beside them, column by column.</summary>
internal sealed class MeasureReader : IAsyncDisposable
{
    private readonly TableReader table;

    private MeasureReader(TableReader table) => this.table = table;

    /// <summary>Number of row groups.</summary>
    public int Groups => table.Groups;

    public static async Task<MeasureReader> OpenAsync(RunContext run, SourcePart part) =>
        new(await TableReader.OpenPartAsync(part.Measures(run.Lake)).ConfigureAwait(false));

    /// <summary>Rows of a group.</summary>
    public int Rows(int group) => table.Rows(group);

    /// <summary>The values of a measure.</summary>
    public Task<double[]> ValuesAsync(int group, string measure) => table.ValuesAsync<double>(group, measure);

    /// <summary>The values of a fact.</summary>
    public Task<T[]> FactsAsync<T>(int group, string fact)
        where T : struct => table.ValuesAsync<T>(group, fact);

    /// <summary>The texts of a fact.</summary>
    public Task<string?[]> TextsAsync(int group, string fact) => table.StringsAsync(group, fact);

    /// <summary>The times of a fact.</summary>
    public Task<DateTime?[]> TimesAsync(int group, string fact) => table.OptionalAsync<DateTime>(group, fact);

    public ValueTask DisposeAsync() => table.DisposeAsync();
}
