namespace CorpusForge.Learning.Classifiers.LanguageModels.Counting;

/// <summary>
/// What modified Kneser-Ney smoothing takes from counts of 1, of 2, and of 3 and more (Chen and Goodman, An Empirical Study of Smoothing
/// Techniques for Language Modeling, 1998, equation 26).
/// </summary>
internal readonly record struct Discounts(double One, double Two, double More)
{
    /// <summary>
    /// For corpora too small or too even for the estimate, where a count of counts is missing or a discount leaves 0 to its count: the values that lmplz
    /// of KenLM takes with <c>--discount_fallback</c>.
    /// </summary>
    public static Discounts Fallback { get; } = new(0.5, 1, 1.5);

    /// <summary>What a count loses.</summary>
    public double this[long count] => count switch { 0 => 0, 1 => One, 2 => Two, _ => More };

    /// <summary>The discounts, given how many n-grams have a count of 1, 2, 3 and 4.</summary>
    public static Discounts Of(long ones, long twos, long threes, long fours)
    {
        if (ones == 0 || twos == 0 || threes == 0 || fours == 0)
        {
            return Fallback;
        }

        var part = ones / (ones + (2.0 * twos));
        var found = new Discounts(1 - (2 * part * twos / ones), 2 - (3 * part * threes / twos), 3 - (4 * part * fours / threes));
        return found.One is > 0 and < 1 && found.Two is > 0 and < 2 && found.More is > 0 and < 3 ? found : Fallback;
    }
}
