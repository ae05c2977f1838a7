namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>One split of the data beside a card.</summary>
/// <param name="Name">Its name: <c>train</c>, <c>validation</c>, <c>test</c>.</param>
/// <param name="Files">Its files, relative to the card; <c>*</c> stands for any letters but a slash.</param>
/// <param name="Pages">Pages in it; null where nobody counted.</param>
public sealed record CardSplit(string Name, string Files, long? Pages = null);
