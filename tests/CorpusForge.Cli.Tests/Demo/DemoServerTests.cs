using System.Net;
using System.Text;
using CorpusForge.Cli.Demo;

namespace CorpusForge.Cli.Tests.Demo;

public sealed class DemoServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_answers_on_loopback_alone_and_sends_no_content_type_where_the_page_has_none()
    {
        var page = DemoPages.All[0] with { Header = null };
        await using var server = await DemoServer.StartAsync([page], Token);

        var exchange = await DemoExchange.RunAsync(server.Endpoint, page, Token);

        Assert.Equal(IPAddress.Loopback, server.Endpoint.Address);
        Assert.DoesNotContain("Content-Type", Encoding.ASCII.GetString(exchange.Response), StringComparison.Ordinal);
        Assert.Equal(DemoPages.BytesOf(page), ResponsePayload.Of(exchange.Response).ToArray());
    }

    [Fact]
    public async Task Another_host_path_or_capture_is_not_found()
    {
        var page = DemoPages.All[0];
        await using var server = await DemoServer.StartAsync([page], Token);

        foreach (var other in new[]
        {
            page with { Url = page.Url.Replace("www.", "ftp.", StringComparison.Ordinal) },
            page with { Url = page.Url + "x" },
            page with { Fetched = page.Fetched.AddSeconds(1) },
        })
        {
            var exchange = await DemoExchange.RunAsync(server.Endpoint, other, Token);
            Assert.StartsWith("HTTP/1.1 404 Not Found\r\n", Encoding.ASCII.GetString(exchange.Response), StringComparison.Ordinal);
        }
    }
}
