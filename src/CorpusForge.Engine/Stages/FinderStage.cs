using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>The stage of a pass that looks over the texts of a level and writes a table for each part.</summary>
internal abstract class FinderStage : Stage
{
    private readonly TextPass pass;

    /// <summary>Makes the stage; its key follows from all texts of the level.</summary>
    protected FinderStage(RunContext run, TextPass pass, int level)
        : base(run, pass.Name)
    {
        (this.pass, Level) = (pass, level);
        run.StageKeys[pass.Name] = pass.FoundKey(run, level);
    }

    /// <inheritdoc/>
    public override int Partitions => pass.NeedsAll ? 1 : Run.Parts.Count;

    /// <summary>The texts it reads.</summary>
    protected int Level { get; }

    /// <inheritdoc/>
    public override bool IsDone(int partition) => pass.NeedsAll ? Run.Parts.All(IsFound) : IsFound(Run.Parts[partition]);

    /// <summary>File of a part's texts.</summary>
    protected string TextsOf(SourcePart part) => part.Texts(Run.Lake, Level);

    /// <summary>File of a part's table.</summary>
    protected string FoundPath(SourcePart part) => pass.FoundPath(Run, part, Level);

    /// <summary>Whether a part's table is there.</summary>
    protected bool IsFound(SourcePart part) => PartFacts.TryRead(FoundPath(part)) is not null;
}
