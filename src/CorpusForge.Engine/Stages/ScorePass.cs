using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Stages;

/// <summary>One pass over the documents of a part by several models, each with a file of its own.</summary>
internal static class ScorePass
{
    /// <summary>Writes the files; they hold the same rows in the same groups as the part's measures.</summary>
    public static async Task RunAsync(
        LakeFolder lake, PageFeatures features, string documents, IReadOnlyList<(ScorePlan Plan, string Path)> targets, StageProgress progress, CancellationToken token)
    {
        var tables = new List<ScoreTable>();
        try
        {
            foreach (var (plan, path) in targets)
            {
                tables.Add(await ScoreTable.OpenAsync(lake, plan.Scorer, path).ConfigureAwait(false));
            }

            await foreach (var document in DocumentReader.ReadAsync(documents).ConfigureAwait(false))
            {
                token.ThrowIfCancellationRequested();
                await AddAsync(document, features, tables).ConfigureAwait(false);
                progress.Add(1, Encoding.UTF8.GetByteCount(document.Text));
            }

            foreach (var table in tables)
            {
                await table.CommitAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var table in tables)
            {
                await table.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async ValueTask AddAsync(Document document, PageFeatures features, List<ScoreTable> tables)
    {
        features.Read(new PageView(document));
        foreach (var table in tables)
        {
            await table.AddAsync(features).ConfigureAwait(false);
        }
    }
}
