using CorpusForge.Core.Documents;

namespace CorpusForge.Lake.Mixtures;

/// <summary>One page of a version.</summary>
/// <param name="Page">Its text and the facts that shards hold: id, addresses, times, title, charset.</param>
/// <param name="Source">Name of the recipe's source it came from.</param>
/// <param name="ClusterSize">Pages of its near cluster, 1 for a page without near copies.</param>
/// <param name="Repeat">How often it is to be seen, at least 1.</param>
public sealed record MixturePage(Document Page, string Source, int ClusterSize, int Repeat);
