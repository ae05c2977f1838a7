using CorpusForge.Core.Recipes;

namespace CorpusForge.Engine.Runs;

/// <summary>What to run and where.</summary>
/// <param name="Recipe">The resolved recipe.</param>
/// <param name="LakePath">Folder of the lake; it is created where needed.</param>
/// <param name="Workers">Jobs at the same time.</param>
public sealed record RunRequest(Recipe Recipe, string LakePath, int Workers)
{
    /// <summary>Bytes of kept text (UTF-8) up to which a mixture is gathered in memory and not on disk. The result does not depend on it.</summary>
    public long GatheredInMemory { get; init; } = 128 << 20;
}
