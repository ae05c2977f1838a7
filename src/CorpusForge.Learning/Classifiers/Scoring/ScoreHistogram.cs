using System.Text.Json.Nodes;

namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>
/// How the scores of a set of pages are distributed. Training writes that of its set into model.json under <c>scores</c>; a run is compared with it.
/// </summary>
/// <param name="Bounds">Ascending bounds of the bins, one more than there are bins. A value beyond them belongs to the outermost bin.</param>
/// <param name="Shares">Share of the pages in each bin, 0 to 1; a value on a bound belongs to the bin above it.</param>
public sealed record ScoreHistogram(IReadOnlyList<double> Bounds, IReadOnlyList<double> Shares)
{
    /// <summary>Bins of a probability.</summary>
    public const int Bins = 20;

    private const double Rounding = 1e-3;

    /// <summary>The bounds for probabilities: equal bins from 0 to 1.</summary>
    public static IReadOnlyList<double> UnitBounds { get; } = [.. Enumerable.Range(0, Bins + 1).Select(bound => (double)bound / Bins)];

    /// <summary>The histogram of probabilities, or of other values where bounds are given; shares of nothing are 0.</summary>
    public static ScoreHistogram Of(IEnumerable<double> scores, IReadOnlyList<double>? bounds = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var empty = new ScoreHistogram(bounds ?? UnitBounds, new double[(bounds ?? UnitBounds).Count - 1]);
        var counts = new long[empty.Shares.Count];
        foreach (var score in scores)
        {
            counts[empty.BinOf(score)]++;
        }

        var all = Math.Max(1, counts.Sum());
        return empty with { Shares = [.. counts.Select(count => (double)count / all)] };
    }

    /// <summary>The bin of a value.</summary>
    public int BinOf(double value)
    {
        var bin = 0;
        while (bin < Shares.Count - 1 && value >= Bounds[bin + 1])
        {
            bin++;
        }

        return bin;
    }

    /// <summary>The histogram as model.json holds it.</summary>
    public JsonObject ToJson() => new()
    {
        ["bounds"] = new JsonArray([.. Bounds.Select(bound => JsonValue.Create(bound))]),
        ["shares"] = new JsonArray([.. Shares.Select(share => JsonValue.Create(share))]),
    };

    /// <summary>That of the training set of a folder's model; null where its model.json has none. Throws <see cref="ModelException"/> for a broken one.</summary>
    public static ScoreHistogram? OfTraining(string folder)
    {
        try
        {
            return ModelFacts.Read(folder)?["scores"] is { } scores ? OfJson(scores) : null;
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException)
        {
            throw new ModelException($"{Path.Combine(folder, ModelFacts.FileName)}: scores are no histogram ({error.Message}). Train the model again.", error);
        }
    }

    private static ScoreHistogram OfJson(JsonNode json)
    {
        var (bounds, shares) = (Numbers(json["bounds"]), Numbers(json["shares"]));
        return bounds.Length == shares.Length + 1 && shares.Length > 0 && bounds.Zip(bounds.Skip(1)).All(pair => pair.First < pair.Second)
            && shares.All(share => share >= 0) && Math.Abs(shares.Sum() - 1) < Rounding
            ? new ScoreHistogram(bounds, shares)
            : throw new FormatException("bounds must ascend, one more than shares, and shares add up to 1");
    }

    private static double[] Numbers(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(number => number?.GetValue<double>() ?? throw new FormatException("a number is missing"))];
}
