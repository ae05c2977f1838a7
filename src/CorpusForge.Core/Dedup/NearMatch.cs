namespace CorpusForge.Core.Dedup;

/// <summary>A document that another stands for.</summary>
/// <param name="Member">The document, by its place in the component.</param>
/// <param name="Representative">The one that stands for it.</param>
/// <param name="Similarity">Their Jaccard similarity, 0 to 1: the true one where pairs are verified, else the estimate from the bands they share.</param>
public readonly record struct NearMatch(int Member, int Representative, double Similarity);
