using System.IO.Compression;
using System.Text.Json;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests;

/// <summary>The real pages and their gold, where shared/data lies in a folder above the tests; a test that needs it is skipped elsewhere.</summary>
internal static class SharedData
{
    /// <summary>Full path of a file of the shared data.</summary>
    public static string PathOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"shared/data/{name} lies in no folder above the tests.");
        return "";
    }

    /// <summary>The pages of an archive of shared/data/dev.</summary>
    public static IEnumerable<RawPage> Pages(string archive)
    {
        var path = PathOf($"dev/{archive}.warc.gz");
        var input = new Input(archive, [path], [archive], new FileInfo(path).Length);
        var settings = new SourceSettings { Name = "test", Kind = SourceKind.Warc, Path = path };
        var reader = new WarcReader();
        return reader.Split(input)
            .SelectMany(range => reader.Read(input, range, settings, new SliceTrace()))
            .OfType<SourceItem.Page>()
            .Select(item => item.Value);
    }

    /// <summary>The rows of a compressed JSONL file of gold.</summary>
    public static IReadOnlyList<JsonElement> Gold(string name)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(PathOf($"gold/{name}.jsonl.gz")), CompressionMode.Decompress));
        var rows = new List<JsonElement>();
        while (lines.ReadLine() is { } line)
        {
            rows.Add(JsonElement.Parse(line));
        }

        return rows;
    }
}
