using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Something of the template is left in the page, or nothing else.</summary>
[LabellingFunction("template-leftovers", FeatureGroup.Words, Label = 0)]
public sealed record TemplateLeftovers() : ListedWords(EvidenceList.Template, title: 1, types: 1);
