using System.Text;
using CorpusForge.Core.Tokens;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Exporting;

/// <summary>Reads a version once and says where the shards of an export of it begin and end.</summary>
internal sealed class ExportPlanner(ExportRequest request, IExportFormat format, ExportSource source)
{
    // Pages of a version are shuffled: its first ones tell how many tokens a byte makes. They are taken so that planning need not tokenize everything.
    private const int SamplePages = 1000;

    // Braces, names and times of a page's facts as text, and a number's digits.
    private const int FactBytes = 250;
    private const int NumberBytes = 8;

    private readonly SplitRule rule = new(request.Settings.Heldout, request.Settings.Seed);

    public async Task<ExportPlan> PlanAsync(ExportMixture mixture, ExportTokenizer? tokenizer, CancellationToken token)
    {
        var tokensPerByte = request.Tokenizer is { } cutter ? await TokensPerByteAsync(cutter).ConfigureAwait(false) : 0;
        var shards = new ShardCutter(request.Settings.ShardSize);
        var running = new Queue<Task<List<MeasuredPage>>>();
        foreach (var path in source.Paths)
        {
            running.Enqueue(Task.Run(() => MeasureAsync(path, tokensPerByte, token), token));
            if (running.Count >= request.Workers)
            {
                (await running.Dequeue().ConfigureAwait(false)).ForEach(shards.Add);
            }
        }

        while (running.TryDequeue(out var measured))
        {
            (await measured.ConfigureAwait(false)).ForEach(shards.Add);
        }

        return new ExportPlan
        {
            Key = ExportPlan.KeyOf(request.Settings, mixture, tokenizer),
            Settings = request.Settings,
            Mixture = mixture,
            Tokenizer = tokenizer,
            Shards = shards.Shards(),
        };
    }

    private async Task<List<MeasuredPage>> MeasureAsync(string shard, double tokensPerByte, CancellationToken token)
    {
        var pages = new List<MeasuredPage>();
        await using var table = await TableReader.OpenAsync(shard).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            token.ThrowIfCancellationRequested();
            var bytes = 0L;
            foreach (var row in await MixtureReader.GroupAsync(table, group).ConfigureAwait(false))
            {
                var text = Encoding.UTF8.GetByteCount(row.Page.Text);
                var facts = Encoding.UTF8.GetByteCount(row.Page.Title) + Encoding.UTF8.GetByteCount(row.Page.Url) + FactBytes + (NumberBytes * request.Settings.Columns.Count);
                var size = format.SizeOf(new PageSize(text, facts, (long)Math.Ceiling(text * tokensPerByte)));
                var copies = ExportDocuments.Copies(request.Settings, row);
                pages.Add(new MeasuredPage(rule.Of(row.Page), size * copies, ExportDocuments.Characters(row.Page.Text), copies));
                bytes += text;
            }

            request.Progress.Add(table.Rows(group), bytes);
        }

        return pages;
    }

    private async Task<double> TokensPerByteAsync(ITextTokenizer tokenizer)
    {
        var (pages, bytes, tokens) = (0, 0L, 0L);
        await foreach (var document in source.DocumentsAsync(0, SamplePages, [], _ => true).ConfigureAwait(false))
        {
            bytes += Encoding.UTF8.GetByteCount(document.Page!.Page.Text);
            tokens += tokenizer.Count(document.Page.Page.Text);
            pages++;
        }

        return pages == 0 || bytes == 0 ? 0 : (double)tokens / bytes;
    }
}
