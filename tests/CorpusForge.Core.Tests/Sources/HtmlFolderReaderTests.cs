using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Sources;

public sealed class HtmlFolderReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("html").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private List<SourceItem> Read(string baseUrl = "https://s.example/")
    {
        var settings = new SourceSettings { Name = "site", Kind = SourceKind.Html, Path = folder, BaseUrl = baseUrl, PageLimit = new ByteSize(1024) };
        var input = Assert.Single(InputFinder.Find(settings, folder));
        var reader = SourceReaders.For(SourceKind.Html);
        return [.. reader.Read(input, Assert.Single(reader.Split(input)), settings, new SliceTrace())];
    }

    [Fact]
    public void A_file_is_a_page_at_the_base_url_and_its_encoded_path()
    {
        Directory.CreateDirectory(Path.Combine(folder, "sub dir"));
        File.WriteAllText(Path.Combine(folder, "sub dir", "日#1.html"), "<p>x");

        var page = Assert.IsType<SourceItem.Page>(Assert.Single(Read())).Value;

        Assert.Equal("https://s.example/sub%20dir/%E6%97%A5%231.html", page.Url);
        Assert.Equal(("sub dir/日#1.html", 0L), (page.File, page.Offset));
        Assert.Equal("<p>x"u8.ToArray(), page.Body.ToArray());
        Assert.Null(page.FetchedAt);
        Assert.Null(page.ContentType);
    }

    [Fact]
    public void A_file_over_the_limit_is_a_row_and_the_next_is_read()
    {
        File.WriteAllBytes(Path.Combine(folder, "a.html"), new byte[1025]);
        File.WriteAllBytes(Path.Combine(folder, "b.html"), new byte[1024]);

        var items = Read();

        var row = Assert.IsType<SourceItem.Quarantined>(items[0]).Row;
        Assert.Equal(("a.html", "page-too-large", 1025L), (row.File, row.Reason, row.Length));
        Assert.IsType<SourceItem.Page>(items[1]);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_exception_that_names_it()
    {
        var path = Path.Combine(folder, "a.html");
        File.WriteAllText(path, "<p>");
        using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var error = Assert.ThrowsAny<IOException>(() => Read());

        Assert.Contains("a.html", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_but_parquet_has_its_reader()
    {
        Assert.IsType<WarcReader>(SourceReaders.For(SourceKind.Warc));
        Assert.IsType<WarcReader>(SourceReaders.For(SourceKind.Wet));
        Assert.IsType<JsonlReader>(SourceReaders.For(SourceKind.Jsonl));
        Assert.Throws<NotSupportedException>(() => SourceReaders.For(SourceKind.Parquet));
    }
}
