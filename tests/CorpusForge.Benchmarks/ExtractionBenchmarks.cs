using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Extraction.Tree;

namespace CorpusForge.Benchmarks;

/// <summary>The whole extraction beside the parses it could be built on.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private readonly PageExtractor extractor = new(new ExtractSettings());
    private readonly PageParser light = new(512);
    private readonly HtmlParser full = new();

    /// <summary>AngleSharp's own document.</summary>
    [Benchmark(Baseline = true)]
    public int FullDocument() => SamplePages.Decoded.Count(page => full.ParseDocument(page).DocumentElement is not null);

    /// <summary>The light tree of the same builder.</summary>
    [Benchmark]
    public int LightTree()
    {
        var pages = 0;
        foreach (var page in SamplePages.Decoded)
        {
            using var tree = light.Parse(page.AsMemory(), null);
            pages += tree.Root is null ? 0 : 1;
        }

        return pages;
    }

    /// <summary>Charset, tree, blocks, main text, title, date, links.</summary>
    [Benchmark]
    public int WholeExtraction() => SamplePages.Html.Sum(page => extractor.Extract(page).Text.Length);
}
