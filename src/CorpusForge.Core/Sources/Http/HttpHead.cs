using System.Text;
using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Http;

/// <summary>What is needed of an HTTP response's head (RFC 9112).</summary>
internal sealed record HttpHead
{
    public int Status { get; private init; }

    /// <summary>The last Content-Type that is not empty, as sent; null when there is none.</summary>
    public string? ContentType { get; private set; }

    /// <summary>Transfer codings in the order they were applied, lower case.</summary>
    public IReadOnlyList<string> TransferCodings { get; private set; } = [];

    /// <summary>Content codings in the order they were applied, lower case.</summary>
    public IReadOnlyList<string> ContentCodings { get; private set; } = [];

    /// <summary>Where the body begins in the block.</summary>
    public int Size { get; private init; }

    /// <summary>Reads the head; null when the block does not begin with an HTTP status line.</summary>
    /// <param name="block">The block, or as much of its beginning as a head may take.</param>
    public static HttpHead? Parse(ReadOnlySpan<byte> block)
    {
        var lineEnd = block.IndexOf((byte)'\n');
        var line = lineEnd < 0 ? block : block[..lineEnd];
        if (StatusOf(line) is not { } status)
        {
            return null;
        }

        var end = HeaderFields.EndOfHeader(block);
        var head = new HttpHead { Status = status, Size = end < 0 ? block.Length : end };
        var fields = new HeaderFields(block[Math.Min(line.Length + 1, head.Size)..head.Size]);
        while (fields.MoveNext())
        {
            head.Take(fields);
        }

        return head;
    }

    /// <summary>The media type of a Content-Type value, lower case: <c>text/html</c>.</summary>
    public static string MediaType(string contentType)
    {
        var end = contentType.AsSpan().IndexOfAny(';', ',');
        return contentType[..(end < 0 ? contentType.Length : end)].Trim().ToLowerInvariant();
    }

    private static int? StatusOf(ReadOnlySpan<byte> line)
    {
        if (line.Length < 8 || !Ascii.EqualsIgnoreCase(line[..5], "HTTP/"u8) || !char.IsAsciiDigit((char)line[5]))
        {
            return null;
        }

        var space = line.IndexOf((byte)' ');
        var code = space < 0 ? [] : line[space..].Trim(" \r"u8);
        return code.Length >= 3 && !code[..3].ContainsAnyExceptInRange((byte)'0', (byte)'9') && (code.Length == 3 || code[3] == ' ')
            ? ((code[0] - '0') * 100) + ((code[1] - '0') * 10) + code[2] - '0'
            : null;
    }

    private static List<string> Join(IReadOnlyList<string> before, string more) =>
        [.. before, .. more.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private void Take(HeaderFields field)
    {
        if (field.Is("Content-Type"u8))
        {
            ContentType = field.Value.IsEmpty ? ContentType : field.Text();
        }
        else if (field.Is("Transfer-Encoding"u8))
        {
            TransferCodings = Join(TransferCodings, field.Text());
        }
        else if (field.Is("Content-Encoding"u8))
        {
            ContentCodings = Join(ContentCodings, field.Text());
        }
    }
}
