using System.IO.Hashing;
using System.Runtime.InteropServices;
using CorpusForge.Core.Dedup;

namespace CorpusForge.Engine.Stages;

/// <summary>What passes tell pages and hosts apart by.</summary>
internal static class PageHash
{
    /// <summary>The hash of a page: the same for all captures of its canonical URL.</summary>
    public static ulong Of(string url) => Hash(CanonicalUrl.Of(url));

    /// <summary>The hash of a host.</summary>
    public static ulong OfHost(string host) => Hash(host);

    private static ulong Hash(string text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
