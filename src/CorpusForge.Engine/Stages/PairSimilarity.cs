using CorpusForge.Core.Dedup;

namespace CorpusForge.Engine.Stages;

/// <summary>True Jaccard similarity of two documents of a component. This one serves where pairs are not verified, and is never asked.</summary>
internal class PairSimilarity
{
    /// <summary>Turns to a component.</summary>
    public virtual void Begin(NearComponent component)
    {
    }

    /// <summary>The similarity of two of its documents, by their places.</summary>
    public virtual double Of(int one, int other) => throw new InvalidOperationException("Pairs are not verified.");
}
