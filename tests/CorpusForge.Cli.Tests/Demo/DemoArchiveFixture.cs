using CorpusForge.Cli.Demo;
using CorpusForge.Cli.Tests.Demo;

[assembly: AssemblyFixture(typeof(DemoArchiveFixture))]

namespace CorpusForge.Cli.Tests.Demo;

/// <summary>The demo's archive, written once for all tests.</summary>
public sealed class DemoArchiveFixture : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("corpusforge-");

    /// <summary>Where tests may write.</summary>
    public string Folder => folder.FullName;

    /// <summary>The archive's bytes.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>What the archiver said of it.</summary>
    public DemoArchiveSummary Summary { get; private set; } = null!;

    internal IReadOnlyList<ArchivedRecord> Records { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var path = Path.Combine(Folder, "demo.warc.gz");
        Summary = await DemoArchive.WriteAsync(path, TestContext.Current.CancellationToken);
        Bytes = await File.ReadAllBytesAsync(path);
        Records = ArchivedRecord.ReadAll(Bytes);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    internal ArchivedRecord Response(string url, string? date = null) =>
        Records.Single(record => record.Type == "response" && record.Url == url && (date is null || record.Date == date));
}
