using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Stages;

/// <summary>The scores of one model over one part, while they are written.</summary>
internal sealed class ScoreTable : IAsyncDisposable
{
    private readonly IPageScorer scorer;
    private readonly ValueColumn<double>[] columns;
    private readonly double[] values;
    private readonly PartWriter writer;

    private ScoreTable(IPageScorer scorer, ValueColumn<double>[] columns, PartWriter writer) =>
        (this.scorer, this.columns, this.writer, values) = (scorer, columns, writer, new double[columns.Length]);

    public static async Task<ScoreTable> OpenAsync(LakeFolder lake, IPageScorer scorer, string path)
    {
        ValueColumn<double>[] columns = [.. scorer.Columns.Select(column => new ValueColumn<double>(column.Name))];
        return new ScoreTable(scorer, columns, await PartWriter.OpenAsync(lake, path, columns).ConfigureAwait(false));
    }

    /// <summary>Scores a page.</summary>
    public ValueTask AddAsync(PageFeatures page)
    {
        CheckedScores.Of(scorer, page, values);
        for (var at = 0; at < columns.Length; at++)
        {
            columns[at].Add(values[at]);
        }

        return writer.EndRowAsync();
    }

    public Task CommitAsync() => writer.CommitAsync();

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
