using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// One pass over texts that are known already: a stage looks over them and writes, part by part, a table of what it found; a cutter then changes
/// each page by it. The texts a pass reads are those of its level: 0 those of the first reading, 1 those that the first pass left.
/// </summary>
internal abstract class TextPass
{
    private const int Version = 1;

    /// <summary>Name of the stage that finds, of the folder of its tables, and of what the pass is called in totals: kebab-case.</summary>
    public abstract string Name { get; }

    /// <summary>Whether what is found in a part depends on the texts of all parts, and not on its own alone.</summary>
    public virtual bool NeedsAll => true;

    /// <summary>Version and settings of what the pass makes of the texts.</summary>
    protected abstract string Key { get; }

    /// <summary>Version and settings of what is found: all that the tables follow from beside the texts.</summary>
    protected abstract string FinderKey { get; }

    /// <summary>The stage that writes the tables, one for each part.</summary>
    public abstract Stage Finder(RunContext run, int level);

    /// <summary>Reads the table of a part, for its texts to be changed.</summary>
    public abstract Task<TextCutter> OpenAsync(RunContext run, SourcePart part, int level);

    /// <summary>Keys of all inputs' texts behind the pass, given those before it.</summary>
    public IReadOnlyList<string> TextKeys(IReadOnlyList<string> before)
    {
        var all = string.Join('\n', before.Order(StringComparer.Ordinal));
        return [.. before.Select(own => new ContentKey("texts", Version)
            .With("drafts", own).With("counted", NeedsAll ? all : "").With("transforms", Key).ToString())];
    }

    /// <summary>Key of all tables together, for the manifest.</summary>
    public string FoundKey(RunContext run, int level) => new ContentKey(Name, Version)
        .With("finder", FinderKey).With("drafts", string.Join('\n', run.Parts.Select(part => part.TextKeys[level]))).ToString();

    /// <summary>File of a part's table. Where each part stands for itself, a further input leaves those of the others as they are.</summary>
    public string FoundPath(RunContext run, SourcePart part, int level) => NeedsAll
        ? run.Lake.PartPath(Name, run.StageKeys[Name], part.Index)
        : run.Lake.PartPath(Name, new ContentKey(Name, Version).With("finder", FinderKey).With("drafts", part.TextKeys[level]).ToString(), part.Number);
}
