using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The text is filled with phrases of articles made to be found.</summary>
[LabellingFunction("stock-phrases", FeatureGroup.Words, Label = 0)]
public sealed record StockPhrases() : ListedWords(EvidenceList.StockPhrases, title: 2, types: 3);
