namespace CorpusForge.Core.Decontamination;

/// <summary>A text of an item in an index.</summary>
/// <param name="Item">The item's place among all.</param>
/// <param name="Field">The field.</param>
/// <param name="Characters">Its letters and digits; those of alphabets, and digits, count half.</param>
/// <param name="Own">Those of them that stand in no n-gram that too many items share.</param>
/// <param name="Status">Whether it can be found.</param>
public sealed record IndexedText(int Item, string Field, double Characters, double Own, TextStatus Status);
