using BenchmarkDotNet.Running;
using CorpusForge.Benchmarks;

// dotnet run -c Release --project tests/CorpusForge.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(SamplePages).Assembly).Run(args);
