using CorpusForge.Core.Extraction;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Runs;

/// <summary>What one thread of a command without a lake works with.</summary>
internal sealed class LooseTools
{
    public PageExtractor Extractor { get; } = new(new ExtractSettings());

    public PageFeatures Features { get; } = new();
}
