using System.Collections.Concurrent;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using System.Text.Json.Serialization;
using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Core.Filters;

/// <summary>
/// A list on disk that a rule names: a file, plain or gzip, or a folder of such files. Its hash stands for it wherever results are keyed,
/// so an edited list is measured again and a moved one is not.
/// </summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Hash">32 lower-case hex digits: XXH128 of the file, or of the folder's file names and hashes.</param>
public sealed record ListFile([property: JsonIgnore] string Path, string Hash)
{
    private static readonly ConcurrentDictionary<(string Path, long Length, DateTime Changed), string> Known = new();

    /// <summary>The list at a path; null when neither a file nor a folder is there.</summary>
    public static ListFile? Find(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path))
        {
            return new ListFile(path, HashOf(path));
        }

        if (!Directory.Exists(path))
        {
            return null;
        }

        var files = FilesBelow(path).Select(file => $"{System.IO.Path.GetRelativePath(path, file).Replace('\\', '/')} {HashOf(file)}");
        return new ListFile(path, Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(string.Join('\n', files)))));
    }

    /// <summary>All files of a folder, in ordinal order of their paths.</summary>
    public static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The lines of a file, unpacked where it is gzip, without white space around them, empty ones and comments (<c>#</c>).</summary>
    public static IEnumerable<string> Lines(string file)
    {
        var charset = CharsetOf(file);
        using var stream = Open(file);
        using TextReader reader = charset == Charset.Utf8 ? new StreamReader(stream, Encoding.UTF8) : Decoded(stream, charset);
        foreach (var line in Lines(reader))
        {
            yield return line;
        }
    }

    /// <summary>The lines of a stream in UTF-8, in the same way.</summary>
    public static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        foreach (var line in Lines(reader))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text && text[0] != '#')
            {
                yield return text;
            }
        }
    }

    // Lists of Japanese words come in CP932 too; those of hosts have 100 MB, and their beginning says enough.
    private static Charset CharsetOf(string file)
    {
        using var stream = Open(file);
        var beginning = new byte[1 << 20];
        return CharsetDetector.Detect(beginning.AsSpan(0, stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)), null).Charset;
    }

    private static StringReader Decoded(Stream stream, Charset charset)
    {
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        var bytes = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        return new StringReader(charset.Decode(bytes[CharsetDetector.Detect(bytes, null).MarkLength..]));
    }

    private static Stream Open(string file)
    {
        var stream = File.OpenRead(file);
        var packed = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        return packed ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    // A recipe and each of its variants ask anew.
    internal static string HashOf(string file)
    {
        var info = new FileInfo(file);
        return Known.GetOrAdd((info.FullName, info.Length, info.LastWriteTimeUtc), static key =>
        {
            var hash = new XxHash128();
            using var stream = File.OpenRead(key.Path);
            hash.Append(stream);
            return Convert.ToHexStringLower(hash.GetCurrentHash());
        });
    }
}
