using System.Collections.Concurrent;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Stages;

/// <summary>Lends extractors, hashers and the features of pages, which keep large buffers and serve one thread at a time.</summary>
internal sealed class WorkerPool(Recipe recipe)
{
    private readonly ConcurrentBag<PageExtractor> extractors = [];
    private readonly ConcurrentBag<MinHasher> hashers = [];
    private readonly ConcurrentBag<PageFeatures> features = [];

    public PageExtractor RentExtractor() => extractors.TryTake(out var extractor) ? extractor : new PageExtractor(recipe.Extract);

    public void Return(PageExtractor extractor) => extractors.Add(extractor);

    /// <summary>A hasher; null where near duplicates are off.</summary>
    public MinHasher? RentHasher() =>
        hashers.TryTake(out var hasher) ? hasher : recipe.Dedup.NearPlan is { } plan ? new MinHasher(plan) : null;

    public void Return(MinHasher? hasher)
    {
        if (hasher is not null)
        {
            hashers.Add(hasher);
        }
    }

    public PageFeatures RentFeatures() => features.TryTake(out var kept) ? kept : new PageFeatures();

    public void Return(PageFeatures kept) => features.Add(kept);
}
