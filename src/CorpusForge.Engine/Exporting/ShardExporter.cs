using System.Text;
using System.Text.Json;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Exporting;

/// <summary>Makes one shard: writes it, stores it, reads it back, and notes that it is there.</summary>
internal sealed class ShardExporter(LakeFolder lake, ExportRequest request, ExportPlan plan, IExportFormat format, ExportSource source)
{
    private readonly SplitRule rule = new(plan.Settings.Heldout, plan.Settings.Seed);

    public async Task RunAsync(PlannedShard planned, IReadOnlyList<ExportColumn> columns, CancellationToken token)
    {
        var name = plan.NameOf(planned);
        var files = format.FilesOf(name);
        var paths = files.Select(file => lake.TemporaryPath(Path.GetFileName(file))).ToList();
        try
        {
            var shard = await WriteAsync(planned, columns, paths, token).ConfigureAwait(false);
            var described = new List<ExportFile>();
            foreach (var (file, path) in files.Zip(paths))
            {
                described.Add(await StoredFile.DescribeAsync(path, file, token).ConfigureAwait(false));
                await request.Store.PutAsync(file, path, token).ConfigureAwait(false);
                File.Delete(path);
            }

            shard = shard with { Files = described };
            await RefuseFaultsAsync(shard, token).ConfigureAwait(false);
            await StoredFile.PutTextAsync(
                request.Store, ExportPlan.RecordOf(name), JsonSerializer.Serialize(shard, Manifest.Json) + "\n", lake.TemporaryPath("record"), token).ConfigureAwait(false);
            request.Progress.Complete();
        }
        finally
        {
            paths.ForEach(File.Delete);
        }
    }

    private async Task<ExportShard> WriteAsync(PlannedShard planned, IReadOnlyList<ExportColumn> columns, List<string> paths, CancellationToken token)
    {
        var (tally, ids) = (new ShardTally(), new List<int>());
        var (pages, characters) = (0L, 0L);
        await using var writer = await format.CreateAsync(plan.NameOf(planned), planned.Documents, paths).ConfigureAwait(false);
        await foreach (var document in source.DocumentsAsync(planned.First, planned.Last, columns, page => rule.Of(page) == planned.Split).ConfigureAwait(false))
        {
            token.ThrowIfCancellationRequested();
            var (text, copies) = (document.Page!.Page.Text, ExportDocuments.Copies(plan.Settings, document.Page));
            var held = format.Held(ExportDocuments.Prepare(document, plan.Settings, request.Tokenizer, ids));
            for (var copy = 0; copy < copies; copy++)
            {
                tally.Add(held);
                await writer.AddAsync(held).ConfigureAwait(false);
            }

            characters += (long)copies * ExportDocuments.Characters(text);
            pages++;
            request.Progress.Add(1, Encoding.UTF8.GetByteCount(text));
        }

        if ((pages, tally.Documents, characters) != (planned.Pages, planned.Documents, planned.Characters))
        {
            throw new InvalidDataException(
                $"{plan.NameOf(planned).Bare}: {pages} pages are there where {planned.Pages} were planned; the mixture was changed. `corpusforge mix verify` tells more.");
        }

        return new ExportShard
        {
            Split = planned.Split, Number = planned.Number, Pages = pages, Documents = tally.Documents, Characters = characters,
            Tokens = tally.Tokens, Content = tally.Content, Files = [], Facts = await writer.FinishAsync().ConfigureAwait(false),
        };
    }

    private async Task RefuseFaultsAsync(ExportShard shard, CancellationToken token)
    {
        var check = new ShardCheck(format, request.Store, rule, lake.TemporaryPath);
        if (await check.FaultsAsync(shard, token).ConfigureAwait(false) is [var fault, ..])
        {
            throw new IOException($"{request.Store.Place}: {fault} It was stored a moment ago and is not what was written; the same command writes it again.");
        }
    }
}
