using CorpusForge.Core.Dedup;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>The different 5-grams of characters of a folded text, as sorted hashes.</summary>
internal sealed class GramSet
{
    /// <summary>Characters a gram.</summary>
    public const int Characters = 5;

    private static readonly NearPlan Plan = NearPlan.Of(new NearSettings { Characters = Characters });

    private readonly ulong[] grams;

    private GramSet(ulong[] grams) => this.grams = grams;

    /// <summary>The set of a text.</summary>
    public static GramSet Of(string text)
    {
        var grams = new Shingler(Plan).OfText(text).ToArray();
        return new GramSet(grams[..Core.Dedup.Jaccard.Distinct(grams)]);
    }

    /// <summary>Common grams among all grams of both; 0 where both have none.</summary>
    public double Jaccard(GramSet other) => Core.Dedup.Jaccard.Of(grams, other.grams);
}
