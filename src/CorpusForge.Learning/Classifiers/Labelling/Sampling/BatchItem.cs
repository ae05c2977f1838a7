namespace CorpusForge.Learning.Classifiers.Labelling.Sampling;

/// <summary>A page of a batch and why it is there.</summary>
public sealed record BatchItem(BatchCandidate Candidate, BatchReason Reason);
