using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The text is of medicine, research or teaching.</summary>
[LabellingFunction("medical-education-words", FeatureGroup.Words, Label = 0)]
public sealed record MedicalEducationWords() : ListedWords(EvidenceList.MedicalEducation, title: 2, types: 5);
