using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Decontamination;

/// <summary>An item's text that a page holds.</summary>
/// <param name="Text">Its place among the texts of the index.</param>
/// <param name="Overlap">Share of its own letters and digits that are on the page in n-grams, 0 to 1.</param>
/// <param name="Spans">Where they are, ascending, apart.</param>
public sealed record ItemMatch(int Text, double Overlap, IReadOnlyList<TextSpan> Spans);
