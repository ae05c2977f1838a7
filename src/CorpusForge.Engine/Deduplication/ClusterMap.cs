using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Deduplication;

/// <summary>Which cluster each page belongs to, in mapped files: every copy is followed to the page that stays.</summary>
internal sealed class ClusterMap : IDisposable
{
    private static readonly string?[] Levels = [null, "url", "exact", "near"];

    private readonly OrdinalStore<byte> level;
    private readonly OrdinalStore<long> copyOf;
    private readonly OrdinalStore<double> similarity;
    private readonly OrdinalStore<long> number;
    private readonly OrdinalStore<int> size;
    private readonly OrdinalStore<UInt128> text;

    private ClusterMap(string folder, long total)
    {
        level = new(Path.Combine(folder, "level"), total);
        copyOf = new(Path.Combine(folder, "copy-of"), total);
        similarity = new(Path.Combine(folder, "similarity"), total);
        number = new(Path.Combine(folder, "number"), total);
        size = new(Path.Combine(folder, "size"), total);
        text = new(Path.Combine(folder, "text"), total);
    }

    /// <summary>Clusters, which is pages that stay.</summary>
    public long Clusters { get; private set; }

    public static async Task<ClusterMap> ReadAsync(RunContext run, Ordinals ordinals, string folder, CancellationToken token)
    {
        var map = new ClusterMap(folder, ordinals.Total);
        try
        {
            foreach (var part in run.Parts)
            {
                token.ThrowIfCancellationRequested();
                await map.ReadVerdictsAsync(VerdictsStage.PathOf(run, part.Index), ordinals.First(part.Index)).ConfigureAwait(false);
                await map.ReadTextsAsync(part.Signatures(run.Lake), ordinals.First(part.Index)).ConfigureAwait(false);
            }

            map.Number(ordinals.Total);
            return map;
        }
        catch
        {
            map.Dispose();
            throw;
        }
    }

    public bool IsKept(long page) => level[page] == 0;

    /// <summary>The level at which a page is a duplicate; null for one that stays.</summary>
    public string? Level(long page) => Levels[level[page]];

    /// <summary>The page that stays of a page's cluster.</summary>
    public long Representative(long page)
    {
        while (level[page] != 0)
        {
            page = copyOf[page];
        }

        return page;
    }

    /// <summary>Number of the cluster of a page that stays.</summary>
    public long Number(long page, out int pages)
    {
        pages = size[page];
        return number[page];
    }

    /// <summary>
    /// Jaccard of a page with the one that stays: 1 for the same text, else what the near level found; NaN where nobody compared them, as for two
    /// captures of one URL with other texts.
    /// </summary>
    public double Similarity(long page)
    {
        var known = 1.0;
        while (level[page] != 0)
        {
            var next = copyOf[page];
            known = text[page] == text[next] ? known
                : Levels[level[page]] == "near" && known == 1.0 ? similarity[page]
                : double.NaN;
            page = next;
        }

        return known;
    }

    public void Dispose()
    {
        level.Dispose();
        copyOf.Dispose();
        similarity.Dispose();
        number.Dispose();
        size.Dispose();
        text.Dispose();
    }

    private async Task ReadVerdictsAsync(string path, long page)
    {
        await using var table = await TableReader.OpenPartAsync(path).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            var verdicts = await table.StringsAsync(group, "verdict").ConfigureAwait(false);
            var copies = await table.ValuesAsync<long>(group, "copy_of_row").ConfigureAwait(false);
            var similarities = await table.OptionalAsync<double>(group, "similarity").ConfigureAwait(false);
            for (var row = 0; row < verdicts.Length; row++, page++)
            {
                level[page] = LevelOf(verdicts[row]!);
                (copyOf[page], similarity[page]) = (copies[row], similarities[row] ?? double.NaN);
            }
        }
    }

    private async Task ReadTextsAsync(string path, long page)
    {
        await using var table = await TableReader.OpenPartAsync(path).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            var highs = await table.ValuesAsync<long>(group, "text_high").ConfigureAwait(false);
            var lows = await table.ValuesAsync<long>(group, "text_low").ConfigureAwait(false);
            for (var row = 0; row < highs.Length; row++, page++)
            {
                text[page] = new UInt128((ulong)highs[row], (ulong)lows[row]);
            }
        }
    }

    private static byte LevelOf(string verdict) => verdict == "kept" ? (byte)0 : Array.IndexOf(Levels, verdict) is > 0 and var found
        ? (byte)found
        : throw new InvalidOperationException($"A page was removed by '{verdict}', which deduplication alone does not do.");

    private void Number(long total)
    {
        for (var page = 0L; page < total; page++)
        {
            if (IsKept(page))
            {
                number[page] = Clusters++;
            }

            size[Representative(page)]++;
        }
    }
}
