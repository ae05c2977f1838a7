using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CorpusForge.Cli.Demo;

/// <summary>
/// Serves the demo's web site on a free port of 127.0.0.1. It is Kestrel without a host, so that it reads no settings, writes no log
/// and leaves Ctrl+C to the command.
/// </summary>
public sealed class DemoServer : IAsyncDisposable
{
    /// <summary>Request header with the time of the wanted capture, because one URL can have several.</summary>
    public const string CaptureHeader = "X-Demo-Fetched";

    private readonly KestrelServer server;

    private DemoServer(KestrelServer server)
    {
        this.server = server;
        var address = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Endpoint = new IPEndPoint(IPAddress.Loopback, address.Port);
    }

    /// <summary>Where the server answers for every host.</summary>
    public IPEndPoint Endpoint { get; }

    /// <summary>Starts to serve.</summary>
    public static async Task<DemoServer> StartAsync(IEnumerable<DemoPage> pages, CancellationToken token)
    {
        var settings = new KestrelServerOptions { AddServerHeader = false };
        settings.Listen(IPAddress.Loopback, port: 0);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(settings), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new DemoSite(pages), token);
            return new DemoServer(server);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>The value of <see cref="CaptureHeader"/> for a capture.</summary>
    public static string CaptureOf(DemoPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Fetched.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(CancellationToken.None);
        server.Dispose();
    }
}
