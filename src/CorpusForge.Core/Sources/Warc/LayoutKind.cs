namespace CorpusForge.Core.Sources.Warc;

/// <summary>The archive layouts that are told apart.</summary>
internal enum LayoutKind
{
    Empty,
    Unsupported,
    Plain,
    Gzip,
    Zstd,
}
