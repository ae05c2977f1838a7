using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Signatures and measures of documents that never were, in a lake: a fifth of them near copies of an earlier one in clusters of 2 to 50, one in twenty
/// an exact copy, one in fifty another capture of a URL. A near copy of similarity s shares each band with chance s^rows.
/// </summary>
internal sealed class SyntheticSignatures(int bands, int rows)
{
    private const int RowsOfPart = 50_000;

    // The document that a copy is one of lies at most so far back.
    private const int Reach = 2_000_000;

    /// <summary>Writes so many documents, by several writers, and returns their parts.</summary>
    public async Task<IReadOnlyList<SourcePart>> WriteAsync(LakeFolder lake, long documents)
    {
        var source = new SourceSettings { Name = "synthetic", Kind = SourceKind.Jsonl, Path = "synthetic" };
        var from = new SourceInput(source, new Input("synthetic", ["synthetic"], ["synthetic"], 0));
        var parts = Enumerable.Range(0, (int)((documents + RowsOfPart - 1) / RowsOfPart))
            .Select(at => new SourcePart(at, from, new ByteRange(0, 0), at, ["synthetic"], "synthetic", "synthetic")).ToList();
        await Parallel.ForEachAsync(parts, async (part, _) =>
            await WriteAsync(lake, part, (long)part.Index * RowsOfPart, Math.Min(documents, (part.Index + 1L) * RowsOfPart)).ConfigureAwait(false)).ConfigureAwait(false);
        return parts;
    }

    private async Task WriteAsync(LakeFolder lake, SourcePart part, long first, long end)
    {
        ValueColumn<long>[] keys = [new("url_high"), new("url_low"), new("text_high"), new("text_low")];
        var has = new ValueColumn<bool>("has_bands");
        ValueColumn<long>[] band = [.. Enumerable.Range(0, bands).Select(at => new ValueColumn<long>(string.Create(CultureInfo.InvariantCulture, $"band_{at:d3}")))];
        StringColumn[] texts = [new("doc_id"), new("host"), new("domain")];
        TimeColumn[] times = [new("fetched_at"), new("published_at")];
        var (bytes, characters, row) = (new ValueColumn<int>("text_bytes"), new ValueColumn<double>("characters"), new ValueColumn<int>("row"));
        await using var signatures = await PartWriter.OpenAsync(lake, part.Signatures(lake), [.. keys, has, .. band]).ConfigureAwait(false);
        await using var measures = await PartWriter.OpenAsync(lake, part.Measures(lake), [.. texts, .. times, bytes, characters]).ConfigureAwait(false);
        await using var facts = await PartWriter.OpenAsync(lake, part.Documents(lake), [row]).ConfigureAwait(false);
        for (var document = first; document < end; document++)
        {
            var url = Hash(document, 1) % 50 == 0 ? Before(document, 2) : document;
            var (text, similarity) = Original(document);
            keys[0].Add((long)Hash(url, 3));
            keys[1].Add((long)Hash(url, 4));
            keys[2].Add((long)Hash(similarity == 1 ? text : document, 5));
            keys[3].Add((long)Hash(similarity == 1 ? text : document, 6));
            has.Add(true);
            var chance = Math.Pow(similarity, rows);
            for (var at = 0; at < bands; at++)
            {
                band[at].Add((long)Hash(Unit(document, 100 + at) < chance ? text : document, 1000 + at));
            }

            texts[0].Add(new UInt128(Hash(document, 7), Hash(document, 8)).ToString("x32", CultureInfo.InvariantCulture));
            texts[1].Add("host.example");
            texts[2].Add("host.example");
            times[0].Add(DateTime.UnixEpoch.AddSeconds(document));
            times[1].Add(null);
            bytes.Add(3000);
            characters.Add(1000 + (Hash(document, 9) % 1000));
            row.Add((int)(document - first));
            await signatures.EndRowAsync().ConfigureAwait(false);
            await measures.EndRowAsync().ConfigureAwait(false);
            await facts.EndRowAsync().ConfigureAwait(false);
        }

        await signatures.CommitAsync().ConfigureAwait(false);
        await measures.CommitAsync().ConfigureAwait(false);
        await facts.CommitAsync().ConfigureAwait(false);
    }

    // The document whose text this one has, and how similar it is: itself, 0, for three of four.
    private static (long Text, double Similarity) Original(long document)
    {
        var draw = Hash(document, 10) % 100;
        return draw < 5 ? (Leader(document), 1) : draw < 25 ? (Leader(document), 0.6 + (0.4 * Unit(document, 11))) : (document, 0);
    }

    // Of fifty neighbours all copies have one to three leaders, somewhere before them.
    private static long Leader(long document) => Before(document / 50 * 50, 12 + (int)(Hash(document, 13) % 3));

    private static long Before(long document, int stream) => document == 0 ? 0 : document - 1 - (long)(Hash(document, stream) % (ulong)Math.Min(document, Reach));

    private static double Unit(long document, int stream) => (Hash(document, stream) >> 11) * (1.0 / (1UL << 53));

    private static ulong Hash(long document, int stream)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, document);
        return XxHash3.HashToUInt64(bytes, stream);
    }
}
