namespace CorpusForge.Learning.Classifiers.Labelling.Agreement;

/// <summary>What two raters said of the pages both rated.</summary>
/// <param name="BothYes">Pages that both put into the class.</param>
/// <param name="OnlyFirst">Pages that only the first did.</param>
/// <param name="OnlySecond">Pages that only the second did.</param>
/// <param name="BothNo">Pages that neither did.</param>
public sealed record CohenKappa(int BothYes, int OnlyFirst, int OnlySecond, int BothNo)
{
    /// <summary>Pages that both rated.</summary>
    public int Pages => BothYes + OnlyFirst + OnlySecond + BothNo;

    /// <summary>Share of the pages on which they agree.</summary>
    public double? Observed => Pages == 0 ? null : (double)(BothYes + BothNo) / Pages;

    /// <summary>
    /// Agreement beyond chance (Cohen 1960): 1 for full agreement, 0 for that of chance; null where chance alone would agree always, as when
    /// both put all pages on one side.
    /// </summary>
    public double? Value
    {
        get
        {
            if (Pages == 0)
            {
                return null;
            }

            double all = Pages;
            var chance = ((BothYes + OnlyFirst) / all * (BothYes + OnlySecond) / all) + ((BothNo + OnlySecond) / all * (BothNo + OnlyFirst) / all);
            return chance >= 1 ? null : (Observed - chance) / (1 - chance);
        }
    }

    /// <summary>The table of pairs of labels.</summary>
    public static CohenKappa Of(IEnumerable<(bool First, bool Second)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var counts = new int[4];
        foreach (var (first, second) in pairs)
        {
            counts[(first ? 0 : 2) + (second ? 0 : 1)]++;
        }

        return new CohenKappa(counts[0], counts[1], counts[2], counts[3]);
    }
}
