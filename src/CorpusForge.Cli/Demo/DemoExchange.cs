using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CorpusForge.Cli.Demo;

/// <summary>
/// One request and its response, byte for byte as they travelled. An HTTP client would undo the chunks that an archive keeps, so
/// this speaks HTTP/1.1 (RFC 9112) over a socket of its own.
/// </summary>
internal sealed record DemoExchange(byte[] Request, byte[] Response)
{
    /// <summary>Asks the server for a page; the page's host is never looked up.</summary>
    public static async Task<DemoExchange> RunAsync(IPEndPoint server, DemoPage page, CancellationToken token)
    {
        var request = RequestFor(page);
        using var client = new TcpClient();
        await client.ConnectAsync(server, token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(request, token);

        // The server closes the connection after its answer, because the request asks for that.
        using var response = new MemoryStream();
        await stream.CopyToAsync(response, token);
        return new DemoExchange(request, response.ToArray());
    }

    private static byte[] RequestFor(DemoPage page)
    {
        var url = new Uri(page.Url);
        return Encoding.ASCII.GetBytes(string.Join("\r\n",
        [
            $"GET {url.PathAndQuery} HTTP/1.1",
            $"Host: {url.Host}",
            "User-Agent: corpusforge-demo",
            "Accept: text/html",
            "Accept-Encoding: gzip, deflate, br",
            $"{DemoServer.CaptureHeader}: {DemoServer.CaptureOf(page)}",
            "Connection: close",
            "\r\n",
        ]));
    }
}
