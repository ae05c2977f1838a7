using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>A part of all that duplicates are looked for among: of a finished corpus or of the run.</summary>
/// <param name="Number">Its number, finished corpora first.</param>
/// <param name="Documents">File of its documents.</param>
/// <param name="Signatures">File of its signatures.</param>
/// <param name="First">Ordinal of its first document.</param>
/// <param name="Rows">Number of its documents.</param>
internal sealed record CorpusPart(int Number, string Documents, string Signatures, long First, long Rows)
{
    /// <summary>All parts in the order of ordinals.</summary>
    public static IReadOnlyList<CorpusPart> Of(RunContext run)
    {
        var parts = new List<CorpusPart>();
        foreach (var part in run.Finished)
        {
            Add(part.Documents, part.Signatures, part.Rows);
        }

        var ordinals = new Ordinals(run);
        foreach (var part in run.Parts)
        {
            Add(part.Documents(run.Lake), part.Signatures(run.Lake), ordinals.Rows(part.Index));
        }

        return parts;

        void Add(string documents, string signatures, long rows) =>
            parts.Add(new CorpusPart(parts.Count, documents, signatures, parts.Count == 0 ? 0 : parts[^1].First + parts[^1].Rows, rows));
    }

    /// <summary>The first ordinal behind it.</summary>
    public long End => First + Rows;
}
