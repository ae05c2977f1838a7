using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The text asks to buy or to sign up.</summary>
[LabellingFunction("calls-to-action", FeatureGroup.Words, Label = 1)]
public sealed record CallsToAction() : ListedWords(EvidenceList.Calls, title: 9, types: 2);
