using BenchmarkDotNet.Attributes;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Transforms;

namespace CorpusForge.Benchmarks;

/// <summary>The transforms over the sample's main texts.</summary>
[MemoryDiagnoser]
public class TransformBenchmarks
{
    private TransformChain chain = new([]);

    /// <summary>Every transform by its name.</summary>
    public static IEnumerable<string> Names => TransformCatalog.All.Select(transform => transform.Name);

    /// <summary>The transform of a round.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>Makes the chain.</summary>
    [GlobalSetup]
    public void Setup() => chain = new TransformChain([TransformCatalog.Find(Name)!.Create()]);

    /// <summary>The transform alone.</summary>
    [Benchmark]
    public int Apply() => SamplePages.Texts.Sum(text => chain.Apply(new Document { DocId = "", Url = "", Text = text }).Text.Length);
}
