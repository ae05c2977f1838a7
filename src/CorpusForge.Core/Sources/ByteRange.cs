namespace CorpusForge.Core.Sources;

/// <summary>The part of an input that one partition reads: the records that begin at or after Start and before End.</summary>
public readonly record struct ByteRange(long Start, long End);
