using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;
using Microsoft.Win32.SafeHandles;

namespace CorpusForge.Engine.Stages;

/// <summary>True similarities from the shingles that <see cref="ShinglesStage"/> keeps. Those of a component are held while memory allows.</summary>
internal sealed class VerifiedPairs : PairSimilarity, IDisposable
{
    private readonly IReadOnlyList<CorpusPart> parts;
    private readonly SafeFileHandle[] files;

    // Where the shingles of a document begin in its part's file, plus one.
    private readonly OrdinalStore<long> places;
    private readonly Dictionary<int, ulong[]> held = [];
    private readonly long memory;
    private long heldBytes;
    private NearComponent component = new();

    private VerifiedPairs(IReadOnlyList<CorpusPart> parts, SafeFileHandle[] files, OrdinalStore<long> places, long memory) =>
        (this.parts, this.files, this.places, this.memory) = (parts, files, places, memory);

    /// <summary>Opens the shingles after comparing each file's bytes with their hash.</summary>
    public static VerifiedPairs Open(RunContext run, string work)
    {
        var parts = CorpusPart.Of(run);
        var places = new OrdinalStore<long>(Path.Combine(work, "shingle-places"), parts.Count == 0 ? 0 : parts[^1].End);
        var files = new List<SafeFileHandle>();
        foreach (var part in parts)
        {
            var path = ShinglesStage.PathOf(run, part);
            PartFacts.RefuseDamage(path);
            var file = File.OpenHandle(path);
            files.Add(file);
            foreach (var (row, offset) in ShingleFile.Index(file))
            {
                places[part.First + row] = offset + 1;
            }
        }

        return new VerifiedPairs(parts, [.. files], places, run.Recipe.Dedup.Memory.Bytes / 2);
    }

    /// <inheritdoc/>
    public override void Begin(NearComponent component)
    {
        this.component = component;
        Forget();
    }

    /// <inheritdoc/>
    public override double Of(int one, int other) => Jaccard.Of(Shingles(one), Shingles(other));

    public void Dispose()
    {
        places.Dispose();
        Array.ForEach(files, file => file.Dispose());
    }

    private ulong[] Shingles(int member)
    {
        if (held.TryGetValue(member, out var known))
        {
            return known;
        }

        if (heldBytes > memory)
        {
            Forget();
        }

        var read = ShingleFile.Read(files[PartOf(component[member])], places[component[member]] - 1);
        heldBytes += read.Length * (long)sizeof(ulong);
        return held[member] = read;
    }

    private void Forget()
    {
        held.Clear();
        heldBytes = 0;
    }

    private int PartOf(long document)
    {
        var (low, high) = (0, parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = parts[middle].First <= document ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
