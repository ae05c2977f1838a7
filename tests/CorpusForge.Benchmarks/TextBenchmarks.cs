using BenchmarkDotNet.Attributes;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Japanese.Charsets;
using CorpusForge.Japanese.Normalization;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Benchmarks;

/// <summary>The loops that walk every character.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private readonly MinHasher hasher = new(NearPlan.Of(new NearSettings()));
    private readonly MinHasher wide = new(NearPlan.Of(new NearSettings { Preset = NearPreset.Hojichar }));
    private readonly IReadOnlyList<IMeasure> measures = [.. MeasureCatalog.Standing.Select(measure => measure.Create())];
    private char[] folded = [];

    /// <summary>Scripts, sentences, lines.</summary>
    [Benchmark]
    public int Scan() => SamplePages.Texts.Sum(text => TextScanner.Scan(text).Characters);

    /// <summary>All standing measures, their walks included.</summary>
    [Benchmark]
    public double AllMeasures() => SamplePages.Texts.Sum(text =>
    {
        var view = new PageView(new Document { DocId = "", Url = "", Text = text });
        return measures.Sum(measure => measure.Of(view));
    });

    /// <summary>NFKC without white space.</summary>
    [Benchmark]
    public int Fold() => SamplePages.Texts.Sum(text => TextFolding.Fold(text, ref folded));

    /// <summary>14 bands of 8.</summary>
    [Benchmark]
    public long MinHash14By8() => SamplePages.Texts.Sum(text => (long)(hasher.Signature(text)[0] >> 13));

    /// <summary>25 bands of 20.</summary>
    [Benchmark]
    public long MinHash25By20() => SamplePages.Texts.Sum(text => (long)(wide.Signature(text)[0] >> 13));

    /// <summary>The charset of a page.</summary>
    [Benchmark]
    public int Charset() => SamplePages.Html.Count(page => CharsetDetector.Detect(page.Body.Span, null).Charset == CorpusForge.Japanese.Charsets.Charset.Utf8);
}
