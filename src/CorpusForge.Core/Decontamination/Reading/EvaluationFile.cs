using System.IO.Compression;
using CorpusForge.Japanese.Charsets;
using ZstdSharp;

namespace CorpusForge.Core.Decontamination.Reading;

/// <summary>One file of an evaluation set.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Name">Name relative to the set's folder, with forward slashes.</param>
internal sealed record EvaluationFile(string Path, string Name)
{
    private const long Largest = 1L << 30;
    private static readonly string[] Packings = [".gz", ".zst"];

    /// <summary>What is read, by ending.</summary>
    public static readonly IReadOnlyList<string> Endings = [".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".txt"];

    /// <summary>The ending of the file inside its packing, lower case, such as <c>.json</c> of <c>a.json.gz</c>.</summary>
    public string Ending => System.IO.Path.GetExtension(IsPacked ? System.IO.Path.GetFileNameWithoutExtension(Name) : Name).ToLowerInvariant();

    /// <summary>Whether it is of a kind that is read.</summary>
    public bool IsKnown => Endings.Contains(Ending);

    private bool IsPacked => Packings.Contains(System.IO.Path.GetExtension(Name).ToLowerInvariant());

    /// <summary>The text, unpacked and decoded by its byte order mark or by what its bytes say.</summary>
    public string ReadText()
    {
        using var whole = new MemoryStream();
        try
        {
            using var stream = Unpacked();
            var buffer = new byte[1 << 16];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                whole.Write(buffer, 0, read);
                if (whole.Length > Largest)
                {
                    throw new InvalidDataException($"{Name}: more than 1 GiB after unpacking; an evaluation set is held in memory. Split the file.");
                }
            }
        }
        catch (Exception error) when (error is ZstdException || (error is InvalidDataException or EndOfStreamException && IsPacked))
        {
            throw new InvalidDataException($"{Name}: cannot be unpacked ({error.GetType().Name}). Fetch or pack it again.", error);
        }

        var bytes = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        var (charset, mark) = CharsetDetector.Detect(bytes, null);
        return charset.Decode(bytes[mark..]);
    }

    // By the first bytes: files are renamed more often than they are packed otherwise.
    private Stream Unpacked()
    {
        var stream = File.OpenRead(Path);
        Span<byte> beginning = stackalloc byte[4];
        var read = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return beginning[..read] switch
        {
            [0x1F, 0x8B, ..] => new GZipStream(stream, CompressionMode.Decompress),
            [0x28, 0xB5, 0x2F, 0xFD] => new DecompressionStream(stream, leaveOpen: false),
            _ => stream,
        };
    }
}
