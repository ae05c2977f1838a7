namespace CorpusForge.Japanese.Scanning;

/// <summary>The n-grams of one size in numbers.</summary>
/// <param name="Occurrences">All n-grams, each place counted.</param>
/// <param name="Types">Different n-grams.</param>
/// <param name="RepeatedOccurrences">Places of those that occur more than once.</param>
/// <param name="RepeatedTypes">Different n-grams that occur more than once.</param>
/// <param name="Top">Occurrences of the most frequent one.</param>
public readonly record struct GramCounts(int Occurrences, int Types, int RepeatedOccurrences, int RepeatedTypes, int Top)
{
    /// <summary>The counts of the level that was counted last.</summary>
    internal static GramCounts Of(GramLevels levels) =>
        new(levels.Occurrences, levels.Types, levels.RepeatedOccurrences, levels.RepeatedTypes, levels.Top);
}
