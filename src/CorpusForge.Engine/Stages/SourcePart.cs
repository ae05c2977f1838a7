using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>The unit of work of the stages up to the measures: one range of one input.</summary>
/// <param name="Index">Global number, the order of all documents.</param>
/// <param name="From">The source and input.</param>
/// <param name="Range">The range.</param>
/// <param name="Number">Number within the input.</param>
/// <param name="DocumentsKey">Key of the input's documents.</param>
/// <param name="MeasuresKey">Key of their measures.</param>
/// <param name="SignaturesKey">Key of their signatures.</param>
public sealed record SourcePart(
    int Index, SourceInput From, ByteRange Range, int Number, string DocumentsKey, string MeasuresKey, string SignaturesKey)
{
    /// <summary>File of the documents.</summary>
    public string Documents(LakeFolder lake) => lake.PartPath("documents", DocumentsKey, Number);

    /// <summary>File of what could not be read.</summary>
    public string Quarantine(LakeFolder lake) => lake.PartPath("quarantine", DocumentsKey, Number);

    /// <summary>File of the measures.</summary>
    public string Measures(LakeFolder lake) => lake.PartPath("measures", MeasuresKey, Number);

    /// <summary>File of the signatures.</summary>
    public string Signatures(LakeFolder lake) => lake.PartPath("signatures", SignaturesKey, Number);
}
