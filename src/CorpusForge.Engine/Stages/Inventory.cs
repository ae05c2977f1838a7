using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Hashes every input and cuts it into parts. A hash is remembered by path, length and time of change, so that a corpus is read for it
/// once and not at every run.
/// </summary>
public sealed class Inventory(RunContext run) : Stage(run, "inventory")
{
    private const int Version = 1;

    /// <inheritdoc/>
    public override int Partitions => Run.Inputs.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => KnownHash(Run.Inputs[partition].Input) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var input = Run.Inputs[partition].Input;
        var stamp = Stamp(input);
        var hash = await HashAsync(input, token).ConfigureAwait(false);
        Progress.Add(0, input.Length);
        await AtomicFile.WriteTextAsync(
            Run.Lake, RememberedAt(input), JsonSerializer.Serialize(new[] { stamp, hash }) + "\n").ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override Task FinishAsync(CancellationToken token)
    {
        Run.InputHashes = [.. Run.Inputs.Select(input => KnownHash(input.Input)
            ?? throw new IOException($"{input.Input.Files[0]} changed while it was being read; start again when it is complete."))];
        var keys = DocumentKeys.Of(Run.Recipe, [.. Run.Inputs.Zip(Run.InputHashes, (from, hash) => (from.Source, from.Input.Name, hash))]);
        var parts = new List<SourcePart>();
        for (var at = 0; at < Run.Inputs.Count; at++)
        {
            var from = Run.Inputs[at];
            var (measures, signatures) = Keys(keys[at].Documents);
            var (texts, placesAlone, keepsText) = (keys[at].Texts, KeepsPlacesAlone(from.Source.Kind), Run.Recipe.Dedup.NearPlan?.Verify == true);
            if (placesAlone)
            {
                // Measures and signatures cannot be made from these: others ask for another reading.
                texts = [new ContentKey("places", PlaceColumns.Version).With("texts", keepsText ? "kept" : "")
                    .With("documents", keys[at].Documents).With("measures", measures).With("signatures", signatures).ToString()];
            }

            var ranges = SourceReaderRegistry.For(from.Source.Kind).Split(from.Input);
            for (var number = 0; number < ranges.Count; number++)
            {
                parts.Add(new SourcePart(parts.Count, from, ranges[number], number, texts, measures, signatures) { PlacesAlone = placesAlone, KeepsText = keepsText });
            }
        }

        Run.Parts = parts;
        Run.StageKeys["documents"] = DocumentKeys.Combine(parts.Select(part => part.DocumentsKey));
        Run.StageKeys["measures"] = DocumentKeys.Combine(parts.Select(part => part.MeasuresKey));
        Run.StageKeys["signatures"] = DocumentKeys.Combine(parts.Select(part => part.SignaturesKey));
        return Task.CompletedTask;
    }

    // Their records can be read again at their place, and the second reading gives what the first gave.
    private bool KeepsPlacesAlone(SourceKind kind) =>
        Run.Recipe is { VerdictsAlone: true, Transforms.Count: 0, Scores.Count: 0, Tokenizer: null } && kind is SourceKind.Jsonl or SourceKind.Parquet && MeasurePlan.OnDemand(Run.Recipe).Count == 0;

    private (string Measures, string Signatures) Keys(string documents)
    {
        var measures = new ContentKey("measures", MeasureColumns.Version).With("documents", documents);
        foreach (var measure in MeasurePlan.Always(Run.Recipe))
        {
            measures.With(measure.Column, measure.Key);
        }

        var signatures = new ContentKey("signatures", Version)
            .With("urls", Number(CanonicalUrl.Version)).With("hashes", Number(MinHasher.Version))
            .With("documents", documents).With("near", Run.Recipe.Dedup.NearPlan?.Key ?? "off").ToString();
        return (measures.ToString(), signatures);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private string RememberedAt(Input input) =>
        Path.Combine(Run.Lake.Root, "inputs", ContentKey.Hash(string.Join('\n', input.Files)) + ".json");

    private string? KnownHash(Input input)
    {
        var path = RememberedAt(input);
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(path)) is [var stamp, var hash]
                && stamp == Stamp(input) ? hash : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Stamp(Input input) => ContentKey.Hash(string.Join('\n', input.Files.Select(file =>
    {
        var info = new FileInfo(file);
        return string.Create(CultureInfo.InvariantCulture, $"{file} {info.Length} {info.LastWriteTimeUtc.Ticks}");
    })));

    // Of one file its own SHA-256, so that people can compare; of a folder's chunk the hash of its names and hashes.
    private static async Task<string> HashAsync(Input input, CancellationToken token)
    {
        var hashes = new List<string>();
        foreach (var file in input.Files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
            hashes.Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, token).ConfigureAwait(false)));
        }

        return hashes.Count == 1
            ? hashes[0]
            : Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(
                string.Join('\n', hashes.Select((hash, at) => $"{hash} {input.Names[at]}")))));
    }
}
