using CorpusForge.Core.Documents;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>The unit of work of the stages up to the measures: one range of one input.</summary>
/// <param name="Index">Global number, the order of all documents.</param>
/// <param name="From">The source and input.</param>
/// <param name="Range">The range.</param>
/// <param name="Number">Number within the input.</param>
/// <param name="TextKeys">Keys of the input's texts, level by level: those of the first reading, then those behind each pass; the last are the documents.</param>
/// <param name="MeasuresKey">Key of their measures.</param>
/// <param name="SignaturesKey">Key of their signatures.</param>
public sealed record SourcePart(
    int Index, SourceInput From, ByteRange Range, int Number, IReadOnlyList<string> TextKeys, string MeasuresKey, string SignaturesKey)
{
    /// <summary>Passes over the texts behind the first reading.</summary>
    public int Passes => TextKeys.Count - 1;

    /// <summary>Key of the input's documents.</summary>
    public string DocumentsKey => TextKeys[^1];

    /// <summary>File of the texts of a level: drafts for the pass that follows, the documents at last.</summary>
    public string Texts(LakeFolder lake, int level) => lake.PartPath(level < Passes ? "drafts" : "documents", TextKeys[level], Number);

    /// <summary>File of the documents.</summary>
    public string Documents(LakeFolder lake) => Texts(lake, Passes);

    /// <summary>File of what could not be read, or not be carried on to a level of texts.</summary>
    public string Quarantine(LakeFolder lake, int level) => lake.PartPath("quarantine", TextKeys[level], Number);

    /// <summary>Everything of the part that is in quarantine.</summary>
    public async Task<IReadOnlyList<QuarantineRow>> QuarantineAsync(LakeFolder lake)
    {
        var rows = new List<QuarantineRow>();
        for (var level = 0; level <= Passes; level++)
        {
            rows.AddRange(await QuarantineTable.ReadAsync(Quarantine(lake, level)).ConfigureAwait(false));
        }

        return rows;
    }

    /// <summary>File of the measures.</summary>
    public string Measures(LakeFolder lake) => lake.PartPath("measures", MeasuresKey, Number);

    /// <summary>File of a measure on demand.</summary>
    internal string OnDemand(LakeFolder lake, MeasurePlan measure) => lake.PartPath("measures", measure.OnDemandKey(DocumentsKey), Number);

    /// <summary>File of a model's scores.</summary>
    internal string Scores(LakeFolder lake, ScorePlan plan) => plan.PathOf(lake, DocumentsKey, Number);

    /// <summary>File of the signatures.</summary>
    public string Signatures(LakeFolder lake) => lake.PartPath("signatures", SignaturesKey, Number);
}
