namespace CorpusForge.Engine.Reporting;

/// <summary>How much of the corpus holds an evaluation item.</summary>
/// <param name="Set">The set.</param>
/// <param name="Item">The item's id in it.</param>
/// <param name="Chars">Letters and digits of its tested texts; those of alphabets, and digits, count half.</param>
/// <param name="Pages">Pages that hold it.</param>
/// <param name="KeptPages">Those of them that are kept with it.</param>
/// <param name="BestOverlap">The largest overlap of a page.</param>
/// <param name="Status"><c>contaminated</c>, <c>clean</c>, or why it cannot be told: <c>too-short</c>, <c>shared</c>, <c>no-text</c>.</param>
public sealed record ItemContamination(string Set, string Item, double Chars, long Pages, long KeptPages, double BestOverlap, string Status);
