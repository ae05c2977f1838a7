using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CorpusForge.Learning.Tokenizers;

/// <summary>
/// Reads texts from files, plain, gzip or zstd, told by content: from .jsonl and .json files the field <c>text</c> of each line, from others their lines,
/// some at a time and with their line feeds.
/// </summary>
public static class TextFiles
{
    private const int CharactersAtATime = 1 << 16;

    /// <summary>The texts of files in turn. Throws <see cref="InvalidDataException"/> with file and line for a line that has no text.</summary>
    public static async IAsyncEnumerable<string> ReadAsync(IEnumerable<string> files, [EnumeratorCancellation] CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files)
        {
            using var reader = new StreamReader(Unpacked(file), Encoding.UTF8);
            var json = file.Contains(".jsonl", StringComparison.Ordinal) || file.Contains(".json", StringComparison.Ordinal);
            var (lines, number) = (new StringBuilder(), 0);
            while (await reader.ReadLineAsync(token).ConfigureAwait(false) is { } line)
            {
                number++;
                if (json && !string.IsNullOrWhiteSpace(line))
                {
                    yield return TextOf(line, file, number);
                }
                else if (!json && lines.Append(line).Append('\n').Length >= CharactersAtATime)
                {
                    yield return lines.ToString();
                    lines.Clear();
                }
            }

            if (lines.Length > 0)
            {
                yield return lines.ToString();
            }
        }
    }

    /// <summary>SHA-256 of a file as it lies on disk, 64 lower-case hex digits.</summary>
    public static async Task<string> HashAsync(string file, CancellationToken token)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, token).ConfigureAwait(false));
    }

    private static Stream Unpacked(string file)
    {
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        Span<byte> start = stackalloc byte[4];
        var length = stream.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        stream.Position = 0;
        return start[..length] switch
        {
            [0x1F, 0x8B, ..] => new GZipStream(stream, CompressionMode.Decompress),
            [0x28, 0xB5, 0x2F, 0xFD] => new ZstdSharp.DecompressionStream(stream, leaveOpen: false),
            _ => stream,
        };
    }

    private static string TextOf(string line, string file, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
                ? text.GetString()!
                : throw new InvalidDataException($"{file}:{number}: no text here; allowed: a JSON object a line with a field text.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}:{number}: no JSON object; allowed: a JSON object a line with a field text.", error);
        }
    }
}
