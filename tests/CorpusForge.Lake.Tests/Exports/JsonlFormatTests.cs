using System.Diagnostics;
using System.Text.Json;
using CorpusForge.Lake.Exports.Formats;

namespace CorpusForge.Lake.Tests.Exports;

public sealed class JsonlFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_line_is_a_page_with_its_facts_and_the_chosen_measures()
    {
        var documents = SampleDocuments.Pages();
        var (paths, names, _) = await SampleDocuments.WriteAsync(folder, new JsonlFormat(SampleDocuments.Columns, dolma: false), documents);
        var lines = (await UnpackAsync(paths[0])).Split('\n');

        Assert.Equal(["train-00000-of-00001.jsonl.zst"], names);
        Assert.Equal(documents.Count + 1, lines.Length);
        Assert.Equal("", lines[^1]);
        foreach (var (line, document) in lines.Zip(documents))
        {
            var (json, page) = (JsonElement.Parse(line), document.Page!.Page);
            Assert.Equal((page.DocId, page.Url, page.Title, page.Text), (Text(json, "id"), Text(json, "url"), Text(json, "title"), Text(json, "text")));
            Assert.Equal(page.FetchedAt, json.GetProperty("fetched_at") is { ValueKind: JsonValueKind.String } time ? time.GetDateTime().ToUniversalTime() : null);
            Assert.Equal(document.Numbers[0], json.GetProperty("measures").GetProperty("hiragana-ratio").GetDouble());
            Assert.Equal(document.Numbers[1] is null ? JsonValueKind.Null : JsonValueKind.Number, json.GetProperty("measures").GetProperty("cluster_similarity").ValueKind);
        }
    }

    [Fact]
    public async Task Dolmas_arrangement_has_dolmas_fields()
    {
        var documents = SampleDocuments.Pages();
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, new JsonlFormat([], dolma: true), documents);
        var first = JsonElement.Parse((await UnpackAsync(paths[0])).Split('\n')[0]);

        Assert.Equal(["id", "text", "source", "created", "added", "metadata"], first.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("crawl", "2023-01-02T00:00:00Z", "2024-05-01T12:30:15.123456Z"), (Text(first, "source"), Text(first, "created"), Text(first, "added")));
        Assert.Equal("www.例え0.jp", Text(first.GetProperty("metadata"), "host"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reading_back_gives_what_was_written_also_of_infinities_and_damage_is_told(bool dolma)
    {
        var format = new JsonlFormat(SampleDocuments.Columns, dolma);
        var documents = SampleDocuments.Pages();
        documents[1] = documents[1] with { Numbers = [double.NaN, double.PositiveInfinity] };
        documents[2] = documents[2] with { Numbers = [1e-310, -0.0] };
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, format, documents);
        Assert.Equal(SampleDocuments.TallyOf(format, documents).Content, (await SampleDocuments.ReadBackAsync(format, paths)).Content);

        var bytes = await File.ReadAllBytesAsync(paths[0], TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 0x55;
        await File.WriteAllBytesAsync(paths[0], bytes, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidDataException>(() => SampleDocuments.ReadBackAsync(format, paths));
    }

    [Fact]
    public async Task An_empty_shard_is_a_frame_of_nothing()
    {
        var format = new JsonlFormat([], dolma: false);
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, format, []);

        Assert.Equal("", await UnpackAsync(paths[0]));
        Assert.Equal(0, (await SampleDocuments.ReadBackAsync(format, paths)).Documents);
    }

    public void Dispose() => folder.Dispose();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    // By the reference tool where the machine has it, for it also checks the frame's checksum; else by the library.
    private static async Task<string> UnpackAsync(string path)
    {
        try
        {
            using var zstd = Process.Start(new ProcessStartInfo("zstd", ["-dc", path]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
            var text = await zstd.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await zstd.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, zstd.ExitCode);
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            using var reader = new StreamReader(new ZstdSharp.DecompressionStream(File.OpenRead(path)));
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
    }
}
