using System.Text;
using System.Text.Json;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Exports.Formats;

namespace CorpusForge.Lake.Tests.Exports;

/// <summary>
/// Block by block against the ustar format (POSIX.1-1988, pax(1) "ustar Interchange Format") and WebDataset's rule that files of one key stand side by side,
/// the key being what precedes the first dot of the last part of a name.
/// </summary>
public sealed class WebDatasetFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Headers_checksums_and_padding_are_those_of_ustar()
    {
        var documents = SampleDocuments.Pages();
        var (paths, names, _) = await SampleDocuments.WriteAsync(folder, new WebDatasetFormat(SampleDocuments.Columns), documents, new ShardName("train", 3, 9));
        var entries = Entries(await File.ReadAllBytesAsync(paths[0], TestContext.Current.CancellationToken));

        Assert.Equal(["train-00003.tar"], names);
        Assert.Equal(2 * documents.Count, entries.Count);
        for (var at = 0; at < documents.Count; at++)
        {
            var (text, facts) = (entries[2 * at], entries[(2 * at) + 1]);
            Assert.Equal(($"00003-{at:d8}.txt", $"00003-{at:d8}.json"), (text.Name, facts.Name));
            Assert.Equal(documents[at].Page!.Page.Text, Encoding.UTF8.GetString(text.Content));
            using var json = JsonDocument.Parse(facts.Content);
            Assert.Equal(documents[at].Page!.Page.DocId, json.RootElement.GetProperty("id").GetString());
            Assert.Equal(documents[at].Page!.Page.Url, json.RootElement.GetProperty("url").GetString());
            Assert.Equal(documents[at].Numbers[0], json.RootElement.GetProperty("measures").GetProperty("hiragana-ratio").GetDouble());
            Assert.False(json.RootElement.TryGetProperty("text", out _));
        }
    }

    [Fact]
    public async Task Keys_group_as_webdataset_groups_them()
    {
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, new WebDatasetFormat([]), SampleDocuments.Pages());
        var entries = Entries(await File.ReadAllBytesAsync(paths[0], TestContext.Current.CancellationToken));

        // A new sample begins where the key changes; within one no extension may come twice.
        var samples = new List<(string Key, List<string> Extensions)>();
        foreach (var name in entries.Select(entry => entry.Name))
        {
            var (key, extension) = (name[..name.IndexOf('.', StringComparison.Ordinal)], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            if (samples.Count == 0 || samples[^1].Key != key)
            {
                samples.Add((key, []));
            }

            samples[^1].Extensions.Add(extension);
        }

        Assert.Equal(SampleDocuments.Texts.Count, samples.Count);
        Assert.Equal(samples.Count, samples.Select(sample => sample.Key).Distinct().Count());
        Assert.All(samples, sample => Assert.Equal(["txt", "json"], sample.Extensions));
    }

    [Fact]
    public async Task Nothing_of_the_machine_or_the_time_is_in_it()
    {
        var format = new WebDatasetFormat([]);
        var (one, _, _) = await SampleDocuments.WriteAsync(folder, format, SampleDocuments.Pages());
        using var elsewhere = new TemporaryFolder();
        var (other, _, _) = await SampleDocuments.WriteAsync(elsewhere, format, SampleDocuments.Pages());

        Assert.Equal(await File.ReadAllBytesAsync(one[0], TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(other[0], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reading_back_gives_what_was_written_and_an_empty_shard_is_a_tar_of_nothing()
    {
        var format = new WebDatasetFormat(SampleDocuments.Columns);
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, format, SampleDocuments.Pages());
        Assert.Equal(SampleDocuments.TallyOf(format, SampleDocuments.Pages()).Content, (await SampleDocuments.ReadBackAsync(format, paths)).Content);

        var (empty, _, _) = await SampleDocuments.WriteAsync(folder, format, []);
        Assert.Empty(Entries(await File.ReadAllBytesAsync(empty[0], TestContext.Current.CancellationToken)));
        Assert.Equal(0, (await SampleDocuments.ReadBackAsync(format, empty)).Documents);
    }

    public void Dispose() => folder.Dispose();

    private static List<(string Name, byte[] Content)> Entries(byte[] tar)
    {
        Assert.Equal(0, tar.Length % 512);
        var (entries, at) = (new List<(string, byte[])>(), 0);
        while (tar[at] != 0)
        {
            var header = tar.AsSpan(at, 512).ToArray();
            Assert.Equal("ustar\000", Encoding.ASCII.GetString(header, 257, 8));
            Assert.Equal('0', (char)header[156]);
            Assert.Equal((0, 0, 0, Convert.ToInt32("644", 8)), (Octal(header, 108, 8), Octal(header, 116, 8), Octal(header, 136, 12), Octal(header, 100, 8)));
            Assert.Equal(("", ""), (Text(header, 265, 32), Text(header, 297, 32)));

            // The sum of all bytes of the header, its own eight taken as spaces.
            Assert.Equal(Octal(header, 148, 8), header.Select((value, place) => place is >= 148 and < 156 ? (int)' ' : value).Sum());
            var size = Octal(header, 124, 12);
            entries.Add((Text(header, 0, 100), tar[(at + 512)..(at + 512 + size)]));
            var padded = (size + 511) / 512 * 512;
            Assert.All(tar[(at + 512 + size)..(at + 512 + padded)], value => Assert.Equal(0, value));
            at += 512 + padded;
        }

        // Two blocks of zeros end an archive.
        Assert.True(tar.Length - at >= 1024);
        Assert.All(tar[at..], value => Assert.Equal(0, value));
        return entries;
    }

    private static string Text(byte[] header, int at, int length) => Encoding.ASCII.GetString(header, at, length).Split('\0')[0];

    private static int Octal(byte[] header, int at, int length) => Text(header, at, length).Trim() is { Length: > 0 } digits ? Convert.ToInt32(digits, 8) : 0;
}
