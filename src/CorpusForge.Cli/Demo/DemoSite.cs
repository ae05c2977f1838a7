using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CorpusForge.Cli.Demo;

/// <summary>Answers with the capture that host, path and <see cref="DemoServer.CaptureHeader"/> name; 404 without a body for another.</summary>
internal sealed class DemoSite(IEnumerable<DemoPage> pages) : IHttpApplication<HttpContext>
{
    private const int ChunkLength = 2048;

    private readonly Dictionary<(string Host, string Target, string Capture), DemoPage> captures =
        pages.ToDictionary(page => (new Uri(page.Url).Host, new Uri(page.Url).PathAndQuery, DemoServer.CaptureOf(page)));

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var capture = context.Request.Headers[DemoServer.CaptureHeader].ToString();
        if (captures.TryGetValue((context.Request.Host.Value!, target, capture), out var page))
        {
            await SendAsync(page, context.Response, context.RequestAborted);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static async Task SendAsync(DemoPage page, HttpResponse response, CancellationToken token)
    {
        ReadOnlyMemory<byte> body = DemoPages.BytesOf(page);
        response.StatusCode = page.Status;
        response.ContentType = page.Header;
        response.Headers.ContentEncoding = page.Encoding;
        response.ContentLength = page.Chunked ? null : body.Length;

        // The time of the capture, not of today: Kestrel adds a Date of its own unless there is one, and archives would differ.
        response.Headers.Date = page.Fetched.ToString("R", CultureInfo.InvariantCulture);
        var piece = page.Chunked ? ChunkLength : body.Length;
        for (; body.Length > piece; body = body[piece..])
        {
            await response.Body.WriteAsync(body[..piece], token);
        }

        await response.Body.WriteAsync(body, token);
    }
}
