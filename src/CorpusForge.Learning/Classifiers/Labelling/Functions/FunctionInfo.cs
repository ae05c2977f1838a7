namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>A labelling function that a classifier.yaml can name.</summary>
/// <param name="Name">Its kebab-case name.</param>
/// <param name="Type">The record that does it.</param>
/// <param name="Attribute">What it reads, and what it says by default.</param>
public sealed record FunctionInfo(string Name, Type Type, LabellingFunctionAttribute Attribute);
