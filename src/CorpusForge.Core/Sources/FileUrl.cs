namespace CorpusForge.Core.Sources;

/// <summary>Relative paths as parts of a URL.</summary>
internal static class FileUrl
{
    /// <summary>Percent-encodes each part of a path with forward slashes.</summary>
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
