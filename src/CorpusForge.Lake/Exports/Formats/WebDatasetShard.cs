using System.Formats.Tar;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>Writes one tar file in the ustar format of POSIX.1-1988. Its headers name neither a time nor an owner.</summary>
internal sealed class WebDatasetShard : IShardWriter
{
    private const int Block = 512;

    private readonly int number;
    private readonly PageObject pages;
    private readonly FileStream stream;
    private readonly TarWriter tar;
    private readonly MemoryStream content = new();
    private readonly Utf8JsonWriter json;
    private int written;

    public WebDatasetShard(string path, int number, PageObject pages)
    {
        (this.number, this.pages) = (number, pages);
        stream = ShardStream.Create(path);
        tar = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true);
        json = new Utf8JsonWriter(content, PageObject.Options);
    }

    public ValueTask AddAsync(ExportDocument document)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{number:d5}-{written++:d8}");
        content.SetLength(0);
        content.Write(Encoding.UTF8.GetBytes(document.Page!.Page.Text));
        Add(key + ".txt");
        content.SetLength(0);
        json.Reset();
        pages.Write(json, document, withText: false);
        json.Flush();
        Add(key + ".json");
        return ValueTask.CompletedTask;
    }

    public async Task<SortedDictionary<string, string>?> FinishAsync()
    {
        if (written == 0)
        {
            // The library writes nothing for an archive of nothing; two blocks of zeros are what tar expects.
            stream.Write(new byte[2 * Block]);
        }

        await DisposeAsync().ConfigureAwait(false);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await json.DisposeAsync().ConfigureAwait(false);
        await tar.DisposeAsync().ConfigureAwait(false);
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    private void Add(string name)
    {
        content.Position = 0;
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name)
        {
            DataStream = content,
            ModificationTime = DateTimeOffset.UnixEpoch,
            Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
        });
    }
}
