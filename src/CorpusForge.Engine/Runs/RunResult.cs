using CorpusForge.Engine.Reporting;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.Runs;

/// <summary>What came of a run.</summary>
/// <param name="Manifest">The version that holds the result.</param>
/// <param name="IsNew">Whether this run made the version; false when the same content was there.</param>
/// <param name="Elapsed">Time of this run.</param>
/// <param name="Stages">Each stage's share.</param>
public sealed record RunResult(Manifest Manifest, bool IsNew, TimeSpan Elapsed, IReadOnlyList<StageReport> Stages)
{
    /// <summary>How the scores of all pages of the run compare with those of each model's training set. Found anew each time, and kept nowhere.</summary>
    public IReadOnlyList<ScoreDrift> Drift { get; init; } = [];
}
