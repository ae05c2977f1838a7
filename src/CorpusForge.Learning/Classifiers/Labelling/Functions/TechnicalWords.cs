using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The text is of programming and machines.</summary>
[LabellingFunction("technical-words", FeatureGroup.Words, Label = 0)]
public sealed record TechnicalWords() : ListedWords(EvidenceList.Technical, title: 2, types: 5);
