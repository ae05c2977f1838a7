namespace CorpusForge.Core.Sources;

/// <summary>Relative paths as parts of a URL.</summary>
public static class FileUrl
{
    /// <summary>Percent-encodes each part of a path with forward slashes.</summary>
    public static string Escape(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }
}
