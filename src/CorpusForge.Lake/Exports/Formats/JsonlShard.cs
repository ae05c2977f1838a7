using System.Text.Json;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>Writes one file of JSON Lines.</summary>
internal sealed class JsonlShard : IShardWriter
{
    private const int Level = 3;

    private readonly PageObject pages;
    private readonly bool dolma;
    private readonly FileStream stream;
    private readonly CompressionStream packed;
    private readonly MemoryStream line = new();
    private readonly Utf8JsonWriter json;

    public JsonlShard(string path, PageObject pages, bool dolma)
    {
        (this.pages, this.dolma) = (pages, dolma);
        stream = ShardStream.Create(path);
        packed = new CompressionStream(stream, Level);
        packed.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        json = new Utf8JsonWriter(line, PageObject.Options);
    }

    public ValueTask AddAsync(ExportDocument document)
    {
        line.SetLength(0);
        json.Reset();
        if (dolma)
        {
            pages.WriteDolma(json, document);
        }
        else
        {
            pages.Write(json, document, withText: true);
        }

        json.Flush();
        line.WriteByte((byte)'\n');
        packed.Write(line.GetBuffer().AsSpan(0, (int)line.Length));
        return ValueTask.CompletedTask;
    }

    public async Task<SortedDictionary<string, string>?> FinishAsync()
    {
        await DisposeAsync().ConfigureAwait(false);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await json.DisposeAsync().ConfigureAwait(false);
        await packed.DisposeAsync().ConfigureAwait(false);
        await stream.DisposeAsync().ConfigureAwait(false);
    }
}
