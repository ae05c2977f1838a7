namespace CorpusForge.Learning.Classifiers.LanguageModels.Models;

/// <summary>
/// The n-grams of one length, as one level of a trie that is walked from an n-gram's last token to its first: a node's children are the
/// n-grams that have one token more on the left. Nodes stand in the order of their parents, children in the order of their tokens.
/// </summary>
/// <param name="Tokens">For each n-gram its first token, which its parent lacks.</param>
/// <param name="FirstChild">Where an n-gram's children begin in the next level, with the count of all at the end; empty in the last level.</param>
/// <param name="Probability">log10 of the probability of the last token after the others, interpolated with all shorter contexts.</param>
/// <param name="Backoff">log10 of the weight with which this n-gram as a context hands over to the shorter one; empty in the last level.</param>
internal sealed record NgramLevel(int[] Tokens, int[] FirstChild, float[] Probability, float[] Backoff)
{
    /// <summary>How many n-grams.</summary>
    public int Count => Tokens.Length;
}
