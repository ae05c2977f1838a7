using BenchmarkDotNet.Attributes;
using CorpusForge.Japanese.Morphology;
using CorpusForge.Japanese.Morphology.Search;

namespace CorpusForge.Benchmarks;

/// <summary>The morphological analyser, on its span API and behind Lucene's.</summary>
[MemoryDiagnoser]
public class MorphologyBenchmarks
{
    private readonly MorphemeAnalyzer analyzer = new(IpadicDictionary.Default);
    private readonly MorphemeList words = new();

    /// <summary>Words of all texts.</summary>
    [Benchmark]
    public int Analyze() => SamplePages.Texts.Sum(text =>
    {
        analyzer.Analyze(text, words);
        return words.Count;
    });

    /// <summary>Tokens of all texts in search mode.</summary>
    [Benchmark]
    public int SearchTokens() => SamplePages.Texts.Sum(text =>
    {
        using var tokenizer = new JapaneseTokenizer(new StringReader(text), null, discardPunctuation: true, JapaneseTokenizerMode.SEARCH);
        tokenizer.Reset();
        var tokens = 0;
        while (tokenizer.IncrementToken())
        {
            tokens++;
        }

        tokenizer.End();
        return tokens;
    });
}
