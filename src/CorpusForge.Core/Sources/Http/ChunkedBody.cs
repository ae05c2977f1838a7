using System.Buffers.Text;

namespace CorpusForge.Core.Sources.Http;

/// <summary>Takes chunks apart in place (RFC 9112 section 7.1).</summary>
internal static class ChunkedBody
{
    /// <summary>
    /// The body without its chunk lines, moved together inside the same array. A body that does not begin with a chunk was stored
    /// decoded and is returned as it is. Chunks that do not hold what they say: null. A missing last chunk is forgiven.
    /// </summary>
    public static ArraySegment<byte>? Decode(ArraySegment<byte> body)
    {
        if (ChunkLine(body, out var size) == 0)
        {
            return body;
        }

        var written = 0;
        var at = 0;
        while (at < body.Count)
        {
            var line = ChunkLine(body.AsSpan(at), out size);
            at += line;
            if (line > 0 && size == 0)
            {
                break;
            }

            if (line == 0 || size > body.Count - at)
            {
                return null;
            }

            body.AsSpan(at, (int)size).CopyTo(body.AsSpan(written));
            written += (int)size;
            at += (int)size;
            if (at < body.Count && !SkipLineEnd(body, ref at))
            {
                return null;
            }
        }

        return body[..written];
    }

    /// <summary>Length of the line <c>size[;extensions]</c> with its end; 0 when this is none.</summary>
    private static int ChunkLine(ReadOnlySpan<byte> bytes, out long size)
    {
        size = 0;
        var end = bytes.IndexOf((byte)'\n');
        if (end < 0 || !Utf8Parser.TryParse(bytes[..end], out uint parsed, out var digits, 'x'))
        {
            return 0;
        }

        size = parsed;
        return bytes[digits..end].Trim(" \t\r"u8) is [] or [(byte)';', ..] ? end + 1 : 0;
    }

    private static bool SkipLineEnd(ReadOnlySpan<byte> body, ref int at)
    {
        var length = body[at..] switch
        {
            [(byte)'\r', (byte)'\n', ..] => 2,
            [(byte)'\n', ..] => 1,
            _ => 0,
        };
        at += length;
        return length > 0;
    }
}
