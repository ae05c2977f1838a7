using System.Globalization;

namespace CorpusForge.Core.Dedup;

/// <summary>The settings of near duplicates with every number filled in.</summary>
public sealed record NearPlan
{
    /// <summary>Most hash values a page: bands times rows.</summary>
    public const int SignatureLimit = 4096;

    private const int Usual = 5;

    /// <summary>Number of bands.</summary>
    public required int Bands { get; init; }

    /// <summary>Hash values a band.</summary>
    public required int Rows { get; init; }

    /// <summary>Units a shingle.</summary>
    public required int Length { get; init; }

    /// <summary>What a shingle is made of.</summary>
    public required ShingleUnit Unit { get; init; }

    /// <summary>Least Jaccard similarity of a verified pair; where none was asked for, the middle of the curve, to three places.</summary>
    public required double Similarity { get; init; }

    /// <summary>Whether pairs are verified.</summary>
    public required bool Verify { get; init; }

    /// <summary>Hash values a page.</summary>
    public int Slots => Bands * Rows;

    /// <summary>What the signatures depend on, as text: pairs are verified with the same ones.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Bands}x{Rows} {(Unit == ShingleUnit.Words ? "words" : "characters")} {Length}");

    /// <summary>Settings that state every number and give this plan again.</summary>
    public NearSettings Stated => new()
    {
        Bands = Bands,
        Rows = Rows,
        Characters = Unit == ShingleUnit.Characters ? Length : null,
        Words = Unit == ShingleUnit.Words ? Length : null,
        Similarity = Verify ? Similarity : null,
        Verify = Verify,
    };

    /// <summary>
    /// The plan of settings: a number that is stated, else the preset's, else the one chosen from the similarity where neither bands nor rows nor a
    /// preset is stated, else 14 bands of 8 and 5 characters.
    /// </summary>
    public static NearPlan Of(NearSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var chosen = settings is { Similarity: { } wanted, LeavesChoice: true } ? SCurve.Choose(wanted) : Numbers(settings.Preset);
        var (bands, rows) = (settings.Bands ?? chosen.Bands, settings.Rows ?? chosen.Rows);
        var words = settings.Words ?? (settings is { Characters: null, Preset: NearPreset.Fineweb or NearPreset.LlmJp } ? Usual : null);
        return new NearPlan
        {
            Bands = bands,
            Rows = rows,
            Length = words ?? settings.Characters ?? Usual,
            Unit = words is null ? ShingleUnit.Characters : ShingleUnit.Words,
            Similarity = settings.Similarity ?? Math.Round(SCurve.Middle(bands, rows), 3),
            Verify = settings.Verify,
        };
    }

    private static (int Bands, int Rows) Numbers(NearPreset? preset) => preset switch
    {
        NearPreset.Swallow => (40, 20),
        NearPreset.LlmJp => (20, 10),
        NearPreset.Hojichar => (25, 20),
        _ => (14, 8),
    };
}
