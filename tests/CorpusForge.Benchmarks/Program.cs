using BenchmarkDotNet.Running;
using CorpusForge.Benchmarks;
using CorpusForge.Benchmarks.Figures;

// dotnet run -c Release --project tests/CorpusForge.Benchmarks -- figures [NAME...]     the claims of the README, on real pages
// dotnet run -c Release --project tests/CorpusForge.Benchmarks -- --filter '*'          the hot loops
if (args is ["figures", .. var names])
{
    return FigureCatalog.Print(names, Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(SamplePages).Assembly).Run(args);
return 0;
