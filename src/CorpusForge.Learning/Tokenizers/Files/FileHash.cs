using System.Globalization;
using System.Security.Cryptography;
using CorpusForge.Learning.Tokenizers.Bytes;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>The key of a tokenizer: the content of its files, and what reads them.</summary>
internal static class FileHash
{
    /// <summary>The key of files in a fixed order.</summary>
    /// <param name="reader">What reads the files, with its version.</param>
    /// <param name="end">Id of the token that ends documents, which other files may have named.</param>
    /// <param name="contents">The content of each file.</param>
    public static string KeyOf(string reader, int? end, params IReadOnlyList<byte[]> contents)
    {
        var key = new ContentKey("tokenizer", BytePairTokenizer.Version).With("reader", reader).With("end", end?.ToString(CultureInfo.InvariantCulture) ?? "");
        foreach (var content in contents)
        {
            key = key.With("content", Convert.ToHexStringLower(SHA256.HashData(content)));
        }

        return key.ToString();
    }
}
