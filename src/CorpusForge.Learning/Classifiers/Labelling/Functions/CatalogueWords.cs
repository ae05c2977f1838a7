using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The text is a catalogue of works or goods for adults.</summary>
[LabellingFunction("catalogue-words", FeatureGroup.Words, Label = 1)]
public sealed record CatalogueWords() : ListedWords(EvidenceList.Catalogue, title: 3, types: 4);
