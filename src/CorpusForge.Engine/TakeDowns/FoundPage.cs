namespace CorpusForge.Engine.TakeDowns;

/// <summary>A page of a version that falls under an order.</summary>
/// <param name="DocId">Its id.</param>
/// <param name="Url">Its address.</param>
/// <param name="Order">Key of the order.</param>
/// <param name="Kind">How it was found: <c>url</c>, <c>host</c>, <c>text</c>, or <c>copy</c> for the text of a page that was found otherwise.</param>
public sealed record FoundPage(string DocId, string Url, string Order, string Kind);
