using System.Buffers.Text;
using System.Text;
using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Warc;

/// <summary>What is needed of a WARC record's header (WARC 1.1 section 4).</summary>
internal sealed record WarcHeader
{
    private const int FirstLook = 4 * 1024;
    private const int LongestHeader = 256 * 1024;
    private const long Longest = 1L << 50;

    public string Type { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    /// <summary>Length of the block in bytes; -1 when not stated or no number.</summary>
    public long Length { get; private set; } = -1;

    /// <summary>The target URI without the angle brackets of old wget, spaces escaped; null when missing.</summary>
    public string? Url { get; private set; }

    /// <summary>UTC; null when missing or no date.</summary>
    public DateTime? Date { get; private set; }

    /// <summary>Reads the header and passes over it; null when there is no header with a type and a length, with the fault in words.</summary>
    public static WarcHeader? Read(ByteCursor cursor, out string fault)
    {
        var look = FirstLook;
        var bytes = cursor.Peek(look);
        var size = HeaderFields.EndOfHeader(bytes);
        while (size < 0 && bytes.Length == look && look < LongestHeader)
        {
            look *= 8;
            bytes = cursor.Peek(look);
            size = HeaderFields.EndOfHeader(bytes);
        }

        if (VersionLine(bytes) == 0 || size < 0)
        {
            fault = size < 0 ? "The WARC header has no end." : "A record does not begin with a WARC version line.";
            return null;
        }

        var header = Parse(bytes[..size]);
        fault = header.Type.Length == 0 ? "The WARC header has no WARC-Type." : "The WARC header has no valid Content-Length.";
        cursor.Skip(size);
        return header.Type.Length == 0 || header.Length < 0 ? null : header;
    }

    /// <summary>Length of the line <c>WARC/1.0</c> with its end at the start of the bytes; 0 when there is none.</summary>
    public static int VersionLine(ReadOnlySpan<byte> bytes)
    {
        if (!RecordMark.Begins(bytes))
        {
            return 0;
        }

        var end = bytes[..Math.Min(bytes.Length, 16)].IndexOf((byte)'\n');
        var version = end < 0 ? [] : bytes[5..end].TrimEnd("\r "u8);
        return version.Length >= 3 && char.IsAsciiDigit((char)version[0]) && version[1] == '.' && char.IsAsciiDigit((char)version[2])
            ? end + 1
            : 0;
    }

    private static WarcHeader Parse(ReadOnlySpan<byte> bytes)
    {
        var header = new WarcHeader();
        var fields = new HeaderFields(bytes[VersionLine(bytes)..]);
        while (fields.MoveNext())
        {
            header.Take(fields);
        }

        return header;
    }

    private void Take(HeaderFields field)
    {
        if (field.Is("WARC-Type"u8))
        {
            Type = KnownType(field);
        }
        else if (field.Is("Content-Length"u8))
        {
            Length = Utf8Parser.TryParse(field.Value, out long length, out var used) && used == field.Value.Length && length is >= 0 and <= Longest
                ? length
                : -1;
        }
        else if (field.Is("Content-Type"u8))
        {
            ContentType = field.Text();
        }
        else if (field.Is("WARC-Target-URI"u8) && Url is null)
        {
            Url = CleanUrl(field.Text());
        }
        else if (field.Is("WARC-Date"u8))
        {
            Date = W3cDate.Parse(field.Text());
        }
    }

    private static string KnownType(HeaderFields field) =>
        Ascii.EqualsIgnoreCase(field.Value, "response"u8) ? "response"
            : Ascii.EqualsIgnoreCase(field.Value, "request"u8) ? "request"
            : field.Text().ToLowerInvariant();

    private static string? CleanUrl(string text)
    {
        var url = text.StartsWith('<') && text.EndsWith('>') ? text[1..^1].Trim() : text;
        return url.Length == 0 ? null : url.Replace(" ", "%20", StringComparison.Ordinal);
    }
}
