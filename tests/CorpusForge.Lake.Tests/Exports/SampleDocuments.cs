using CorpusForge.Core.Documents;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Lake.Tests.Exports;

/// <summary>Documents that formats stumble over, and shards of them.</summary>
internal static class SampleDocuments
{
    public static IReadOnlyList<ExportColumn> Columns { get; } = [new("hiragana-ratio", false), new("cluster_similarity", true)];

    /// <summary>Texts with NUL, emoji, all kinds of line ends, quotes, nothing at all, and more than 64 KiB.</summary>
    public static IReadOnlyList<string> Texts { get; } =
        ["川沿いの道。\n燕が飛ぶ。", "NUL\0のあと", "絵文字👩‍👩‍👧と𠮷野家", "CR\rLF\r\n分かれ目\u2028と\u0085", "", "\"引用\"\\と</script>\t", new string('あ', 70_000)];

    public static List<ExportDocument> Pages() => [.. Texts.Select((text, at) => new ExportDocument
    {
        Page = new MixturePage(
            new Document
            {
                DocId = $"{at:x32}",
                Url = $"https://www.例え{at}.jp/a.b?c=\"d\"",
                Host = $"www.例え{at}.jp",
                Domain = $"例え{at}.jp",
                FetchedAt = at % 2 == 0 ? new DateTime(2024, 5, 1, 12, 30, 15, DateTimeKind.Utc).AddMicroseconds(123_456) : null,
                PublishedAt = at % 3 == 0 ? new DateTime(2023, 1, 2, 0, 0, 0, DateTimeKind.Utc) : null,
                Title = at == 4 ? "" : $"題名\t{at}",
                Text = text,
                Charset = "utf-8",
            },
            "crawl", at + 1, at == 2 ? 3 : 1),
        Numbers = [at / 7.0, at % 2 == 0 ? null : 0.1 + at],
    })];

    public static List<ExportDocument> Tokens(params int[][] ids) =>
        [.. ids.Select((list, at) => new ExportDocument { Page = new MixturePage(new Document { DocId = $"{at:x32}", Url = $"https://例え{at}.jp/" }, "", 1, 1), Ids = list })];

    /// <summary>Writes a shard into a folder; returns its files' paths, their names at a place, and what an index says of it.</summary>
    public static async Task<(IReadOnlyList<string> Paths, IReadOnlyList<string> Names, SortedDictionary<string, string>? Facts)> WriteAsync(
        TemporaryFolder folder, IExportFormat format, List<ExportDocument> documents, ShardName? shard = null)
    {
        var name = shard ?? new ShardName(ExportSplit.Train, 0, 1);
        var names = format.FilesOf(name);
        var paths = names.Select(file => folder[file.Replace('/', '_')]).ToList();
        await using var writer = await format.CreateAsync(name, documents.Count, paths);
        foreach (var document in documents)
        {
            await writer.AddAsync(format.Held(document));
        }

        return (paths, names, await writer.FinishAsync());
    }

    /// <summary>The tally of documents as a format holds them.</summary>
    public static ShardTally TallyOf(IExportFormat format, IEnumerable<ExportDocument> documents)
    {
        var tally = new ShardTally();
        foreach (var document in documents)
        {
            tally.Add(format.Held(document));
        }

        return tally;
    }

    /// <summary>The tally of what a format reads from files.</summary>
    public static async Task<ShardTally> ReadBackAsync(IExportFormat format, IReadOnlyList<string> paths)
    {
        var tally = new ShardTally();
        await foreach (var document in format.ReadAsync(paths))
        {
            tally.Add(document);
        }

        return tally;
    }
}
