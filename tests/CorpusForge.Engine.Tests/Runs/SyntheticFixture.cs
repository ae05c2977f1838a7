using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>The synthetic web in five archives, and one run over it that several tests look at.</summary>
public sealed class SyntheticFixture : IAsyncLifetime
{
    /// <summary>The rules of the run; the tests recount them.</summary>
    public const string Recipe = """
        keep:
          - characters: { low: 400 }
          - japanese-ratio: { low: 0.5 }
          - mean-sentence-length: { low: 20, high: 90 }

        """;

    internal Laboratory Laboratory { get; } = new();

    internal IReadOnlyList<SyntheticPage> Pages { get; } = SyntheticWeb.Pages();

    internal RunResult Result { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        WriteArchives(Laboratory, Pages);
        Result = await Laboratory.RunAsync(Recipe, workers: 2);
    }

    internal static void WriteArchives(Laboratory laboratory, IReadOnlyList<SyntheticPage> pages)
    {
        foreach (var (number, chunk) in pages.Chunk((pages.Count + 4) / 5).Index())
        {
            laboratory.Write($"crawl-{number}.warc.gz", SyntheticWeb.Archive(chunk));
        }
    }

    public ValueTask DisposeAsync()
    {
        Laboratory.Dispose();
        return ValueTask.CompletedTask;
    }
}
