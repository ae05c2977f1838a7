using System.Globalization;
using System.Text;

namespace CorpusForge.Cli.Demo;

/// <summary>Finds the payload in the bytes of an HTTP/1.1 response (RFC 9112): what is left without header and transfer coding.</summary>
internal static class ResponsePayload
{
    /// <summary>The payload, still in its content coding.</summary>
    /// <exception cref="IOException">The response ends early.</exception>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> response)
    {
        var headerLength = response.Span.IndexOf("\r\n\r\n"u8);
        if (headerLength < 0)
        {
            throw Short("header", response.Length);
        }

        var header = Encoding.ASCII.GetString(response.Span[..headerLength]);
        var body = response[(headerLength + 4)..];
        if (Field(header, "Transfer-Encoding") == "chunked")
        {
            return Unchunked(body);
        }

        var length = int.Parse(Field(header, "Content-Length") ?? "0", CultureInfo.InvariantCulture);
        return length == body.Length ? body : throw Short($"body of {length} bytes", body.Length);
    }

    private static string? Field(string header, string name) => header.Split("\r\n").Skip(1)
        .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
        .FirstOrDefault(field => field[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];

    private static byte[] Unchunked(ReadOnlyMemory<byte> body)
    {
        using var payload = new MemoryStream();
        var rest = body.Span;
        while (true)
        {
            var lineLength = rest.IndexOf("\r\n"u8);
            if (lineLength < 0)
            {
                throw Short("chunked body", body.Length);
            }

            var length = int.Parse(rest[..lineLength], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
            {
                return payload.ToArray();
            }

            rest = rest[(lineLength + 2)..];
            if (rest.Length < length + 2)
            {
                throw Short($"chunk of {length} bytes", rest.Length);
            }

            payload.Write(rest[..length]);
            rest = rest[(length + 2)..];
        }
    }

    private static IOException Short(string part, int length) =>
        new($"The demo server's response ends early: {length} bytes of the {part} came.");
}
