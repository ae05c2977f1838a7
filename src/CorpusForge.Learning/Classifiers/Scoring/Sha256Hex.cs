using System.Security.Cryptography;

namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>SHA-256 as models and data are named by it: 64 lower-case hex digits.</summary>
internal static class Sha256Hex
{
    /// <summary>That of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>That of a file.</summary>
    public static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
