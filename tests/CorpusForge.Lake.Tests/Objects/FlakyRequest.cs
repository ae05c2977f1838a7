using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CorpusForge.Lake.Tests.Objects;

/// <summary>A request as it came in.</summary>
internal sealed record FlakyRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>Whether both headers of SHA-256 state the hash of the body.</summary>
    public bool HashHolds => Headers.GetValueOrDefault("x-amz-checksum-sha256") == Convert.ToBase64String(SHA256.HashData(Body))
        && Headers.GetValueOrDefault("x-amz-content-sha256") == Convert.ToHexStringLower(SHA256.HashData(Body));

    public bool IsPart(string number) => Target.Contains($"partNumber={number}", StringComparison.Ordinal);

    /// <summary>Reads one request of HTTP/1.1 with a length; null when the other side closed.</summary>
    public static async Task<FlakyRequest?> ReadAsync(Stream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!Encoding.ASCII.GetString([.. head.TakeLast(4)]).Equals("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0)
            {
                return null;
            }

            head.Add(one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        if (headers.ContainsKey("Expect"))
        {
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray());
        }

        var body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        return new FlakyRequest(lines[0].Split(' ')[0], lines[0].Split(' ')[1], headers, body);
    }
}
