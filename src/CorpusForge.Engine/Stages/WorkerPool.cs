using System.Collections.Concurrent;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Recipes;

namespace CorpusForge.Engine.Stages;

/// <summary>Lends extractors and hashers, which keep large buffers and serve one thread at a time.</summary>
internal sealed class WorkerPool(Recipe recipe)
{
    private readonly ConcurrentBag<PageExtractor> extractors = [];
    private readonly ConcurrentBag<MinHasher> hashers = [];

    public PageExtractor RentExtractor() => extractors.TryTake(out var extractor) ? extractor : new PageExtractor(recipe.Extract);

    public void Return(PageExtractor extractor) => extractors.Add(extractor);

    public MinHasher RentHasher() => hashers.TryTake(out var hasher) ? hasher : new MinHasher(recipe.Dedup.Near ?? new NearSettings());

    public void Return(MinHasher hasher) => hashers.Add(hasher);
}
