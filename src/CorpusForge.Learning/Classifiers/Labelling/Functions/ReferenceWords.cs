using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The text defines, argues and refers.</summary>
[LabellingFunction("reference-words", FeatureGroup.Words, Label = 1)]
public sealed record ReferenceWords() : ListedWords(EvidenceList.References, title: 2, types: 5);
