using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CorpusForge.Lake.Tests.Objects;

/// <summary>A web server that stands before an S3 server, or alone, and does to requests what a bad line or a busy server does.</summary>
internal sealed class FlakyServer : IDisposable
{
    private static readonly string[] OfTheConnection = ["Connection", "Content-Length", "Expect", "Transfer-Encoding"];

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly HttpClient http = new();
    private readonly Uri? behind;
    private readonly Func<FlakyRequest, int, Deed> choose;
    private int count;

    /// <param name="behind">The server that requests are handed on to.</param>
    /// <param name="choose">What is done to a request, by the request and its number from 0.</param>
    public FlakyServer(Uri? behind, Func<FlakyRequest, int, Deed> choose)
    {
        (this.behind, this.choose) = (behind, choose);
        listener.Start();
        Endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));
        _ = AcceptAsync();
    }

    public Uri Endpoint { get; }

    /// <summary>What came in.</summary>
    public ConcurrentQueue<FlakyRequest> Requests { get; } = new();

    public void Dispose()
    {
        listener.Dispose();
        http.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            await using var stream = client.GetStream();
            if (await FlakyRequest.ReadAsync(stream) is not { } request)
            {
                return;
            }

            Requests.Enqueue(request);
            var deed = choose(request, Interlocked.Increment(ref count) - 1);
            if (deed.Kind != DeedKind.Drop)
            {
                await stream.WriteAsync(deed.Kind == DeedKind.Forward ? await ForwardAsync(request) : Said(deed));
            }
        }
        catch (Exception error) when (error is IOException or HttpRequestException or OperationCanceledException)
        {
            // The client went away, as in some of the tests it does.
        }
    }

    private async Task<byte[]> ForwardAsync(FlakyRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(behind!, request.Target)) { Content = new ByteArrayContent(request.Body) };
        foreach (var (name, value) in request.Headers.Where(header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await http.SendAsync(message);
        var body = await answer.Content.ReadAsByteArrayAsync();
        var tag = answer.Headers.ETag is { } known ? $"ETag: {known}\r\n" : "";
        return [.. Head((int)answer.StatusCode, body.Length, tag), .. body];
    }

    private static byte[] Said(Deed deed)
    {
        var body = Encoding.UTF8.GetBytes(deed.Body);
        return [.. Head(deed.Status, deed.Kind == DeedKind.Cut ? 2 * body.Length : body.Length, ""), .. body];
    }

    private static byte[] Head(int status, int length, string more) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"HTTP/1.1 {status} .\r\nContent-Type: application/xml\r\nConnection: close\r\nContent-Length: {length}\r\n{more}\r\n"));
}
