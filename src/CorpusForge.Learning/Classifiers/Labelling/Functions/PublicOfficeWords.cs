using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The text is of a town office, a law or an association.</summary>
[LabellingFunction("public-office-words", FeatureGroup.Words, Label = 0)]
public sealed record PublicOfficeWords() : ListedWords(EvidenceList.PublicOffice, title: 2, types: 4);
