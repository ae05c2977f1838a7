using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Sources;

public sealed class InputFinderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("inputs").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "abc");
        }
    }

    private IReadOnlyList<Input> Find(string path, SourceKind kind = SourceKind.Warc) =>
        InputFinder.Find(new SourceSettings { Name = "crawl", Kind = kind, Path = path }, folder);

    private IEnumerable<string> Names(string path, SourceKind kind = SourceKind.Warc) => Find(path, kind).SelectMany(input => input.Names);

    [Fact]
    public void A_file_is_one_input_relative_or_absolute()
    {
        Write("data/a.warc.gz");
        var expected = Path.Combine(folder, "data", "a.warc.gz");

        var input = Assert.Single(Find("data/a.warc.gz"));

        Assert.Equal(("a.warc.gz", 3L), (input.Name, input.Length));
        Assert.Equal([expected], input.Files);
        Assert.Equal([expected], Assert.Single(Find(expected)).Files);
    }

    [Fact]
    public void A_folder_gives_the_files_of_the_kind_in_ordinal_order()
    {
        Write("d/b.warc", "d/B.warc.gz", "d/sub/a.warc.zst", "d/a.warc.wet.gz", "d/x.jsonl", "d/y.ndjson.gz", "d/notes.txt");

        Assert.Equal(["B.warc.gz", "b.warc", "sub/a.warc.zst"], Names("d"));
        Assert.Equal(["a.warc.wet.gz"], Names("d", SourceKind.Wet));
        Assert.Equal(["x.jsonl", "y.ndjson.gz"], Names("d", SourceKind.Jsonl));
    }

    [Theory]
    [InlineData("*.warc", "a1.warc,a22.warc")]
    [InlineData("a?.warc", "a1.warc")]
    [InlineData("**/*.warc", "a1.warc,a22.warc,s/t/c.warc,s/x.warc")]
    [InlineData("s/**/*.warc", "t/c.warc,x.warc")]
    [InlineData("?/*.warc", "s/x.warc")]
    [InlineData("**", "a1.warc,a22.warc,a2_warc,s/t/c.warc,s/x.warc")]
    public void Globs_match_whole_relative_paths(string glob, string names)
    {
        Write("a1.warc", "a22.warc", "a2_warc", "s/x.warc", "s/t/c.warc");

        Assert.Equal(names, string.Join(',', Names(glob).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Html_comes_in_chunks_of_256_files()
    {
        Write([.. Enumerable.Range(0, 300).Select(i => $"site/{i:D3}.html"), "site/x.css", "site/y.XHTML", "site/z.htm"]);

        var inputs = Find("site", SourceKind.Html);

        Assert.Equal([256, 46], inputs.Select(input => input.Files.Count));
        Assert.Equal(["000.html", "256.html"], inputs.Select(input => input.Name));
        Assert.Equal(256 * 3, inputs[0].Length);
    }

    [Fact]
    public void No_match_names_the_source_the_full_path_and_what_lies_nearby()
    {
        Write("data/a.warc.gz", "data/sub/b.warc.gz");

        foreach (var path in new[] { "data/b.warc.gz", "data/*.zst", "data/none/*.warc" })
        {
            var error = Assert.Throws<FileNotFoundException>(() => Find(path));
            Assert.Contains("'crawl'", error.Message, StringComparison.Ordinal);
            Assert.Contains(Path.Combine(folder, path), error.Message, StringComparison.Ordinal);
            Assert.Contains("holds a.warc.gz, sub/.", error.Message, StringComparison.Ordinal);
        }

        Assert.Contains("*.wet", Assert.Throws<FileNotFoundException>(() => Find("data", SourceKind.Wet)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_folders_are_not_followed_but_links_to_files_are_read()
    {
        Write("d/a.warc");
        Directory.CreateSymbolicLink(Path.Combine(folder, "d", "loop"), folder);
        File.CreateSymbolicLink(Path.Combine(folder, "d", "b.warc"), Path.Combine(folder, "d", "a.warc"));

        var inputs = Find("d");

        Assert.Equal(["a.warc", "b.warc"], inputs.Select(input => input.Name));
    }
}
