namespace CorpusForge.Lake.Mixtures;

/// <summary>What came of one group of a list of weights.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PagesBefore">Pages of it before weighing.</param>
/// <param name="Before">Their amount, each once.</param>
/// <param name="Pages">Pages of it in the mixture.</param>
/// <param name="Seen">Their amount, as often as they are to be seen.</param>
/// <param name="Share">That as a share of the mixture.</param>
public sealed record GroupTotal(string Name, long PagesBefore, long Before, long Pages, long Seen, double Share)
{
    /// <summary>The share that was asked for; null where a repeat was.</summary>
    public double? AskedShare { get; init; }

    /// <summary>The repeat that was asked for; null where a share was.</summary>
    public double? AskedRepeat { get; init; }
}
