using System.IO.Compression;
using System.Text.Json;
using CorpusForge.Core.Sources;

namespace CorpusForge.Tests.Shared;

/// <summary>The real pages and their gold, where shared/data lies in a folder above the program.</summary>
internal static class RealData
{
    /// <summary>Full path of a file or folder of the shared data; null where it is absent.</summary>
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", name);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The pages of an archive.</summary>
    public static IEnumerable<RawPage> Pages(string path)
    {
        var name = Path.GetFileName(path);
        var input = new Input(name, [path], [name], new FileInfo(path).Length);
        var settings = new SourceSettings { Name = "real", Kind = SourceKind.Warc, Path = path };
        var reader = new WarcReader();
        return reader.Split(input)
            .SelectMany(range => reader.Read(input, range, settings, new SliceTrace()))
            .OfType<SourceItem.Page>()
            .Select(item => item.Value);
    }

    /// <summary>The rows of a compressed JSONL file.</summary>
    public static IReadOnlyList<JsonElement> Rows(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var rows = new List<JsonElement>();
        while (lines.ReadLine() is { } line)
        {
            rows.Add(JsonElement.Parse(line));
        }

        return rows;
    }
}
