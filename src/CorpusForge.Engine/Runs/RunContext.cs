using System.Collections.Concurrent;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Runs;

/// <summary>What the stages of one run share: the recipe, the lake, and what earlier stages found out.</summary>
public sealed class RunContext(string runId, Recipe recipe, LakeFolder lake, IReadOnlyList<SourceInput> inputs, int workers)
{
    private readonly ConcurrentDictionary<string, bool> opened = new(StringComparer.Ordinal);

    /// <summary>Names the run among those of this process.</summary>
    public string RunId { get; } = runId;

    /// <summary>The resolved recipe.</summary>
    public Recipe Recipe { get; } = recipe;

    /// <summary>The models that score its pages, open: a model that is missing or changed ends a run before it begins.</summary>
    internal IReadOnlyList<ScorePlan> Scorers { get; } = ScorePlan.Open(recipe);

    /// <summary>The tokenizer that counts its pages' tokens, open; null when the recipe has none.</summary>
    internal TokensPlan? Tokens { get; } = TokensPlan.Of(recipe);

    /// <summary>Where everything is written.</summary>
    public LakeFolder Lake { get; } = lake;

    /// <summary>The inputs, in the order of the recipe's sources.</summary>
    public IReadOnlyList<SourceInput> Inputs { get; } = inputs;

    /// <summary>How many jobs run at the same time.</summary>
    public int Workers { get; } = workers;

    /// <summary>SHA-256 of each input; known after the inventory.</summary>
    public IReadOnlyList<string> InputHashes { get; set; } = [];

    /// <summary>The parts of all inputs in global order; known after the inventory.</summary>
    public IReadOnlyList<SourcePart> Parts { get; set; } = [];

    /// <summary>The parts of the finished corpora that new pages are compared with.</summary>
    public IReadOnlyList<FinishedPart> Finished { get; } = FinishedCorpora.Find(recipe, lake);

    /// <summary>Is told what people may want to know while the run is under way.</summary>
    public Action<string>? Noted { get; init; }

    /// <summary>Keys of the stages so far, for the manifest.</summary>
    public SortedDictionary<string, string> StageKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>Bytes of memory for sorting that one of several jobs at a time may use.</summary>
    internal long JobMemory => Recipe.Dedup.Memory.Bytes / Workers;

    /// <summary>Tells people something.</summary>
    internal void Note(FormattableString message) => Noted?.Invoke(FormattableString.Invariant(message));

    /// <summary>
    /// Opens a part that is read many times: its bytes are compared with their hash the first time. See <see cref="TableReader.OpenPartAsync"/>.
    /// </summary>
    internal async Task<TableReader> OpenOnceCheckedAsync(string path)
    {
        var table = await (opened.ContainsKey(path) ? TableReader.OpenAsync(path) : TableReader.OpenPartAsync(path)).ConfigureAwait(false);
        opened[path] = true;
        return table;
    }

    /// <summary>Reuses expensive objects that serve one thread at a time.</summary>
    internal WorkerPool Pool { get; } = new(recipe);
}
