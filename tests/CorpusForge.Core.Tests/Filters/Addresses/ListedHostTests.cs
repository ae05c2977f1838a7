using System.IO.Compression;
using System.Text;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Addresses;

namespace CorpusForge.Core.Tests.Filters.Addresses;

public sealed class ListedHostTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hosts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Another_host_is_kept()
    {
        var value = Listed("bad.example").Of(Page.At("https://notbad.example/"));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0 }.Hold(value));
    }

    [Theory]
    [InlineData("bad.example")]
    [InlineData("0.0.0.0 bad.example # why")]
    [InlineData("127.0.0.1\tbad.example")]
    [InlineData("||bad.example^")]
    [InlineData("# first\n\nBAD.example")]
    public void A_host_below_a_listed_one_is_removed(string list)
    {
        var value = Listed(list).Of(Page.At("https://www.bad.example/"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0 }.Hold(value));
    }

    [Theory]
    [InlineData("||bad.example^$third-party")]
    [InlineData("@@||bad.example^")]
    [InlineData("bad.example##.banner")]
    [InlineData("bad.example/path")]
    public void A_line_that_says_more_than_a_host_says_nothing_of_it(string list) =>
        Assert.Equal(0, Listed(list).Of(Page.At("https://bad.example/")));

    [Fact]
    public void An_empty_page_measures_0_and_is_kept() => Assert.Equal(0, Listed("bad.example").Of(Page.At("")));

    [Fact]
    public void Without_a_list_no_host_is_listed() => Assert.Equal(0, new ListedHost().Of(Page.At("https://bad.example/")));

    [Fact]
    public void A_folder_of_UT1_has_categories_with_domains_and_urls_plain_or_packed()
    {
        Write("adult/domains", "a.example");
        Pack("games/domains.gz", "b.example");
        Write("games/urls", "c.example/play");
        Write("games/usage", "d.example");

        Assert.Equal([1, 1, 0, 0], Hosts(new ListedHost { List = ListFile.Find(folder) }));
        Assert.Equal([0, 1, 0, 0], Hosts(new ListedHost { List = ListFile.Find(folder), Categories = ["games"] }));
        Assert.Equal(1, new ListedUrl { List = ListFile.Find(folder) }.Of(Page.At("https://www.c.example/play/1")));
    }

    [Fact]
    public void The_real_lists_are_read()
    {
        var blacklists = ListFile.Find(SharedData.PathOf("lists/olbat__ut1-blacklists/blacklists"));
        var filter = ListFile.Find(SharedData.PathOf("lists/eEIi0A5L__adblock_filter/adguard_dns.txt"));

        Assert.Equal(1, new ListedHost { List = blacklists, Categories = ["blog"] }.Of(Page.At("http://www.0blog.com/")));
        Assert.Equal(0, new ListedHost { List = blacklists, Categories = ["dating"] }.Of(Page.At("http://www.0blog.com/")));
        Assert.Equal(1, new ListedUrl { List = blacklists, Categories = ["adult"] }.Of(Page.At("http://020sextoy.com/sk/x")));
        Assert.Equal(0, new ListedHost { List = filter }.Of(Page.At("http://example.jp/")));
    }

    private static double[] Hosts(ListedHost measure) =>
        [.. "abcd".Select(name => measure.Of(Page.At($"http://{name}.example/")))];

    private ListedHost Listed(string list)
    {
        Write("list.txt", list);
        return new ListedHost { List = ListFile.Find(Path.Combine(folder, "list.txt")) };
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
        File.WriteAllText(Path.Combine(folder, name), text);
    }

    private void Pack(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
        using var file = new GZipStream(File.Create(Path.Combine(folder, name)), CompressionLevel.Fastest);
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
