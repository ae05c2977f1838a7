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
/// <param name="DraftsKey">Key of the input's documents as far as each page by itself goes; that of the documents where nothing follows.</param>
/// <param name="DocumentsKey">Key of the input's documents.</param>
/// <param name="MeasuresKey">Key of their measures.</param>
/// <param name="SignaturesKey">Key of their signatures.</param>
public sealed record SourcePart(
    int Index, SourceInput From, ByteRange Range, int Number, string DraftsKey, string DocumentsKey, string MeasuresKey, string SignaturesKey)
{
    /// <summary>
    /// Whether the documents name the pages and their places alone. What else is wanted of a page is made in the pass that reads it: without the
    /// measures and signatures the documents do not count as there.
    /// </summary>
    public bool PlacesAlone { get; init; }

    /// <summary>Whether the documents are finished in a second pass, with what is known of the whole corpus.</summary>
    public bool HasDrafts => DraftsKey != DocumentsKey;

    /// <summary>File of the drafts: the documents where there is no second pass.</summary>
    public string Drafts(LakeFolder lake) => lake.PartPath(HasDrafts ? "drafts" : "documents", DraftsKey, Number);

    /// <summary>File of the documents.</summary>
    public string Documents(LakeFolder lake) => lake.PartPath("documents", DocumentsKey, Number);

    /// <summary>File of what could not be read.</summary>
    public string Quarantine(LakeFolder lake) => lake.PartPath("quarantine", DraftsKey, Number);

    /// <summary>File of what the second pass could not carry on, where there is one.</summary>
    public string SecondQuarantine(LakeFolder lake) => lake.PartPath("quarantine", DocumentsKey, Number);

    /// <summary>Everything of the part that is in quarantine.</summary>
    public async Task<IReadOnlyList<QuarantineRow>> QuarantineAsync(LakeFolder lake)
    {
        var rows = await QuarantineTable.ReadAsync(Quarantine(lake)).ConfigureAwait(false);
        return HasDrafts ? [.. rows, .. await QuarantineTable.ReadAsync(SecondQuarantine(lake)).ConfigureAwait(false)] : rows;
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
