using CorpusForge.Core.Sources;

namespace CorpusForge.Engine.Comparing;

/// <summary>How two versions are compared.</summary>
/// <param name="Memory">Most memory of the database; the rest goes through files.</param>
/// <param name="Threads">Its threads.</param>
/// <param name="Samples">Pages shown of each kind.</param>
/// <param name="WordsPages">Most pages of each set whose words are counted; 0 counts none.</param>
public sealed record CompareRequest(ByteSize Memory, int Threads, int Samples = 5, int WordsPages = 1000);
