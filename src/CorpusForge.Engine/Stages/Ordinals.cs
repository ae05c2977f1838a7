using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Numbers all documents of a run: first ordinal of each part, in the order of sources, inputs and ranges, whoever read them and when.
/// </summary>
internal sealed class Ordinals
{
    private readonly long[] first;

    public Ordinals(RunContext run)
        : this(run, part => part.Documents(run.Lake))
    {
    }

    private Ordinals(RunContext run, Func<SourcePart, string> pathOf)
    {
        first = new long[run.Parts.Count + 1];
        foreach (var part in run.Parts)
        {
            var path = pathOf(part);
            var facts = PartFacts.TryRead(path) ?? throw new IOException($"{path} vanished while the run was under way.");
            first[part.Index + 1] = first[part.Index] + facts.Rows;
        }
    }

    /// <summary>Numbers the pages of a level of texts, of which a later pass may still lose some to the quarantine.</summary>
    public static Ordinals OfTexts(RunContext run, int level) => new(run, part => part.Texts(run.Lake, level));

    /// <summary>Number of all documents.</summary>
    public long Total => first[^1];

    /// <summary>Ordinal of the first document of a part.</summary>
    public long First(int part) => first[part];

    /// <summary>Documents of a part.</summary>
    public long Rows(int part) => first[part + 1] - first[part];
}
