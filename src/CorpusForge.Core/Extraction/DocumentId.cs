using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Extraction;

/// <summary>The name of a capture: 128 bits of XXH3 over its URL, fetch time and body.</summary>
internal static class DocumentId
{
    /// <summary>32 lower-case hex digits.</summary>
    public static string Of(RawPage page)
    {
        var hash = new XxHash128();
        hash.Append(Encoding.UTF8.GetBytes(page.Url));
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(time, page.FetchedAt?.Ticks ?? 0);
        hash.Append(time);
        hash.Append(page.Extracted is { } ready ? MemoryMarshal.AsBytes(ready.Text.AsSpan()) : page.Body.Span);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
