using System.IO.MemoryMappedFiles;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorpusForge.Core.Dedup;

namespace CorpusForge.Engine.Deduplication;

/// <summary>URLs of the pages that stay, as JSON texts in a mapped file: a copy names its page wherever that stands.</summary>
internal sealed class PageUrls : IDisposable
{
    private readonly FileStream file;
    private readonly OrdinalStore<long> starts;
    private MemoryMappedFile? map;
    private MemoryMappedViewAccessor? view;
    private byte[] found = new byte[256];

    public PageUrls(string folder, long total)
    {
        starts = new(Path.Combine(folder, "url-starts"), total);
        file = new FileStream(
            Path.Combine(folder, "urls"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20, FileOptions.DeleteOnClose);
    }

    /// <summary>A text as JSON, with its quotes.</summary>
    public static byte[] Json(string text) => [(byte)'"', .. JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, (byte)'"'];

    public void Add(long page, string url)
    {
        var json = Json(url);
        starts[page] = file.Position;
        file.Write(BitConverter.GetBytes(json.Length));
        file.Write(json);
    }

    /// <summary>Ends adding.</summary>
    public void Close()
    {
        file.Flush();
        if (file.Length > 0)
        {
            map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        }
    }

    /// <summary>The URL of a page as JSON; valid until the next is asked for.</summary>
    public ReadOnlySpan<byte> JsonOf(long page)
    {
        var length = view!.ReadInt32(starts[page]);
        if (found.Length < length)
        {
            found = new byte[2 * length];
        }

        view.ReadArray(starts[page] + sizeof(int), found, 0, length);
        return found.AsSpan(0, length);
    }

    public void Dispose()
    {
        view?.Dispose();
        map?.Dispose();
        file.Dispose();
        starts.Dispose();
    }
}
