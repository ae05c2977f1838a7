using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;
using CorpusForge.Japanese.Normalization;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Makes the keys by which duplicates meet: of the canonical URL, of the folded text, and the band keys of its MinHash signature.
/// </summary>
public sealed class SignaturesStage(RunContext run) : Stage(run, "signatures")
{
    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <summary>Column of a band's keys.</summary>
    public static string BandColumn(int band) => string.Create(CultureInfo.InvariantCulture, $"band_{band:d3}");

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(Run.Parts[partition].Signatures(Run.Lake)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var part = Run.Parts[partition];
        var path = part.Signatures(Run.Lake);
        var hasher = Run.Pool.RentHasher();
        long rows = 0;
        var bytes = await AtomicFile.WriteAsync(Run.Lake, path, async stream =>
        {
            var signatures = new SignatureColumns(Run.Recipe.Dedup.Near?.Bands ?? 0);
            await using var table = await TableWriter.OpenAsync(stream, signatures.All).ConfigureAwait(false);
            await using var documents = await TableReader.OpenAsync(part.Documents(Run.Lake)).ConfigureAwait(false);
            for (var group = 0; group < documents.Groups; group++)
            {
                var urls = await documents.StringsAsync(group, "url").ConfigureAwait(false);
                var texts = await documents.StringsAsync(group, "text").ConfigureAwait(false);
                for (var row = 0; row < urls.Length; row++)
                {
                    token.ThrowIfCancellationRequested();
                    signatures.Add(urls[row]!, texts[row]!, hasher);
                    Progress.Add(1, Encoding.UTF8.GetByteCount(texts[row]!));
                    await table.EndRowAsync().ConfigureAwait(false);
                }
            }

            rows = table.TotalRows;
        }).ConfigureAwait(false);
        Run.Pool.Return(hasher);
        await new PartFacts { Rows = rows, Bytes = bytes }.CommitAsync(Run.Lake, path).ConfigureAwait(false);
    }

    private sealed class SignatureColumns(int bands)
    {
        private readonly ValueColumn<long> urlHigh = new("url_high");
        private readonly ValueColumn<long> urlLow = new("url_low");
        private readonly ValueColumn<long> textHigh = new("text_high");
        private readonly ValueColumn<long> textLow = new("text_low");
        private readonly ValueColumn<bool> hasBands = new("has_bands");
        private readonly ValueColumn<long>[] keys = [.. Enumerable.Range(0, bands).Select(band => new ValueColumn<long>(BandColumn(band)))];
        private readonly ulong[] band = new ulong[bands];
        private char[] folded = [];

        public IReadOnlyList<Column> All => [urlHigh, urlLow, textHigh, textLow, hasBands, .. keys];

        public void Add(string url, string text, MinHasher hasher)
        {
            Add(urlHigh, urlLow, Encoding.UTF8.GetBytes(CanonicalUrl.Of(url)));
            var length = TextFolding.Fold(text, ref folded);
            Add(textHigh, textLow, MemoryMarshal.AsBytes(folded.AsSpan(0, length)));
            Array.Clear(band);
            hasBands.Add(bands > 0 && hasher.TryBandKeys(folded.AsSpan(0, length), band));
            for (var at = 0; at < bands; at++)
            {
                keys[at].Add((long)band[at]);
            }
        }

        private static void Add(ValueColumn<long> high, ValueColumn<long> low, ReadOnlySpan<byte> bytes)
        {
            var hash = XxHash128.HashToUInt128(bytes);
            high.Add((long)(ulong)(hash >> 64));
            low.Add((long)(ulong)hash);
        }
    }
}
