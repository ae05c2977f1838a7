namespace CorpusForge.Core.Sources.Http;

/// <summary>Undoes transfer and content codings, never producing more than a limit.</summary>
internal static class HttpBody
{
    /// <summary>The decoded body in an array of exactly its size, or null and the fault.</summary>
    /// <param name="raw">The body as archived; it is overwritten where it is chunked.</param>
    /// <param name="head">The head that names the codings.</param>
    /// <param name="limit">Largest decoded size in bytes; decoding stops there.</param>
    /// <param name="fault">Why there is no body.</param>
    public static byte[]? Decode(ArraySegment<byte> raw, HttpHead head, long limit, out BodyFault fault)
    {
        var body = raw;
        foreach (var coding in head.ContentCodings.Concat(head.TransferCodings).Reverse())
        {
            var decoded = coding == "chunked" ? ChunkedBody.Decode(body) : null;
            fault = BodyFault.Corrupt;
            if (coding != "chunked")
            {
                decoded = ContentCoding.Decode(coding, body, limit, out fault);
            }

            if (decoded is null)
            {
                return null;
            }

            body = decoded.Value;
        }

        fault = body.Count > limit ? BodyFault.TooLarge : BodyFault.None;
        return fault != BodyFault.None ? null : body.Array != raw.Array && body.Count == body.Array!.Length ? body.Array : body.ToArray();
    }
}
