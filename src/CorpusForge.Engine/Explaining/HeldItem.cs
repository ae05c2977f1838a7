namespace CorpusForge.Engine.Explaining;

/// <summary>An evaluation item that a page holds.</summary>
/// <param name="Set">The set.</param>
/// <param name="Item">The item's id in it.</param>
/// <param name="Field">The field of the item.</param>
/// <param name="Overlap">Share of the field's characters that are on the page, 0 to 1.</param>
/// <param name="Text">What the page has of it; of text that was cut, what it had.</param>
/// <param name="Cut">Whether it was cut out of the page.</param>
public sealed record HeldItem(string Set, string Item, string Field, double Overlap, string Text, bool Cut);
