using System.Text;
using CorpusForge.Cli.Demo;

namespace CorpusForge.Cli.Tests.Demo;

// RFC 9112, sections 6 and 7.
public sealed class ResponsePayloadTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", "abc")]
    [InlineData("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", "")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1A\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n", "abcabcdefghijklmnopqrstuvwxyz")]
    public void The_payload_is_what_remains_without_header_and_chunks(string response, string payload) =>
        Assert.Equal(payload, Encoding.ASCII.GetString(ResponsePayload.Of(Encoding.ASCII.GetBytes(response)).Span));

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab")]
    public void A_response_that_ends_early_is_an_error(string response) =>
        Assert.Throws<IOException>(() => ResponsePayload.Of(Encoding.ASCII.GetBytes(response)));
}
