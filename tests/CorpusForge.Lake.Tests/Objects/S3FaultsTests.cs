using System.Net.Sockets;
using System.Security.Cryptography;
using CorpusForge.Lake.Objects;
using CorpusForge.Tests.Shared.S3;

namespace CorpusForge.Lake.Tests.Objects;

/// <summary>What a bad line, a busy server and a refusal do.</summary>
public sealed class S3FaultsTests(S3Fixture fixture) : IDisposable
{
    private readonly TemporaryFolder files = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again()
    {
        using var server = new FlakyServer((await fixture.ServerAsync()).Endpoint, (_, number) => number == 0 ? Deed.Error(503, "SlowDown") : Deed.Forward);
        using var store = Open(server, out var place);

        await store.PutAsync("a.txt", files.Write("a", "あいう"u8.ToArray()), Token);

        Assert.Equal([new StoredObject("a.txt", 9)], await store.ListAsync(Token));
        Assert.Equal(["PUT", "PUT", "GET"], server.Requests.Select(request => request.Method));
        Assert.StartsWith("s3://", place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_given_up()
    {
        using var server = new FlakyServer(null, (_, _) => Deed.Error(503, "SlowDown"));
        using var store = Open(server, out var place, retries: 1);

        var error = await Assert.ThrowsAsync<IOException>(() => store.ListAsync(Token));

        Assert.Equal($"Could not list '{place}': {server.Endpoint.GetLeftPart(UriPartial.Authority)} answered 503 (SlowDown) 2 times. Try again later.", error.Message);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_read_that_breaks_off_is_an_error_and_not_a_short_object()
    {
        using var server = new FlakyServer(null, (_, _) => Deed.Cut("half of it"));
        using var store = Open(server, out var place);
        await using var read = await store.OpenReadAsync("a.txt", Token);

        var error = await Assert.ThrowsAnyAsync<IOException>(() => read.CopyToAsync(Stream.Null, Token));

        Assert.Equal($"'{place}/a.txt' broke off after 10 of 20 bytes. Try again; check the network.", error.Message);
    }

    [Fact]
    public async Task Every_upload_carries_the_hash_of_its_bytes_and_no_trailer()
    {
        using var server = new FlakyServer((await fixture.ServerAsync()).Endpoint, (_, _) => Deed.Forward);
        using var store = Open(server, out _);

        await store.PutAsync("small.bin", files.Write("small", RandomNumberGenerator.GetBytes(1000)), Token);
        await store.PutAsync("large.bin", files.Write("large", RandomNumberGenerator.GetBytes(3 << 20)), Token);

        var puts = server.Requests.Where(request => request.Method == "PUT").ToList();
        Assert.Equal(4, puts.Count);
        Assert.All(puts, put => Assert.True(put.HashHolds, put.Target));
    }

    [Fact]
    public async Task An_upload_that_is_cut_leaves_nothing_and_is_aborted()
    {
        using var server = new FlakyServer((await fixture.ServerAsync()).Endpoint, (request, _) => request.IsPart("2") ? Deed.Drop : Deed.Forward);
        using var store = Open(server, out var place, retries: 1);

        var error = await Assert.ThrowsAsync<IOException>(() => store.PutAsync("large.bin", files.Write("large", RandomNumberGenerator.GetBytes(3 << 20)), Token));

        Assert.StartsWith($"Could not write '{place}/large.bin': the connection to {server.Endpoint.GetLeftPart(UriPartial.Authority)} broke 2 times.", error.Message, StringComparison.Ordinal);
        Assert.Contains(server.Requests, request => request.Method == "DELETE" && request.Target.Contains("large.bin?uploadId=", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Requests, request => request.Method == "POST" && request.Target.Contains("uploadId=", StringComparison.Ordinal));
        Assert.Empty(await store.ListAsync(Token));
    }

    [Theory]
    [InlineData(403, "AccessDenied", "no", "refuses access. The keys need s3:ListBucket")]
    [InlineData(403, "SignatureDoesNotMatch", "no", "Check AWS_SECRET_ACCESS_KEY")]
    [InlineData(400, "ExpiredToken", "no", "the session has ended")]
    [InlineData(400, "AuthorizationHeaderMalformed", "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'ap-northeast-1'", "Set AWS_REGION to ap-northeast-1.")]
    [InlineData(400, "BadDigest", "no", "received other bytes than were sent")]
    [InlineData(400, "InvalidRequest", "a reason of its own", "answered 400 (InvalidRequest): a reason of its own")]
    public async Task A_refusal_is_one_sentence_with_its_remedy_and_is_not_tried_again(int status, string code, string message, string expected)
    {
        using var server = new FlakyServer(null, (_, _) => Deed.Error(status, code, message));
        using var store = Open(server, out var place);

        var error = await Assert.ThrowsAsync<IOException>(() => store.PutAsync("a.txt", files.Write("a", [1]), Token));

        Assert.StartsWith($"Could not write '{place}/a.txt': ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-secret", error.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Where_nobody_listens_the_message_says_so()
    {
        Uri nobody;
        using (var gone = new FlakyServer(null, (_, _) => Deed.Drop))
        {
            nobody = gone.Endpoint;
        }

        using var store = ObjectStores.Open("s3://corpus/x", () => S3Fixture.Settings(nobody) with { Retries = 1 });

        var error = await Assert.ThrowsAsync<IOException>(() => store.ListAsync(Token));

        Assert.Contains($"Could not list 's3://corpus/x': {nobody.GetLeftPart(UriPartial.Authority)} cannot be reached ({nameof(SocketError.ConnectionRefused)})", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_credentials_the_message_says_how_to_give_some()
    {
        // What the SDK would find on this machine is shut off; no other test looks for it.
        foreach (var (name, value) in new[] { ("AWS_EC2_METADATA_DISABLED", "true"), ("AWS_SHARED_CREDENTIALS_FILE", files["none"]), ("AWS_CONFIG_FILE", files["none"]) })
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        using var store = ObjectStores.Open("s3://corpus/x", () => new S3Settings { Endpoint = new Uri("http://127.0.0.1:9") });

        var error = await Assert.ThrowsAsync<IOException>(() => store.ListAsync(Token));

        Assert.Equal("Could not list 's3://corpus/x': there are no credentials. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.", error.Message);
        Assert.Contains("Set AWS_REGION", Assert.Throws<IOException>(() => ObjectStores.Open("s3://corpus/x", () => new S3Settings())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_request_as_a_cancellation_and_aborts_the_upload()
    {
        using var stop = new CancellationTokenSource();
        using var server = new FlakyServer((await fixture.ServerAsync()).Endpoint, (request, _) =>
        {
            if (request.IsPart(""))
            {
                stop.Cancel();
            }

            return Deed.Forward;
        });
        using var store = Open(server, out _);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.PutAsync("large.bin", files.Write("large", RandomNumberGenerator.GetBytes(3 << 20)), stop.Token));

        Assert.Contains(server.Requests, request => request.Method == "DELETE" && request.Target.Contains("uploadId=", StringComparison.Ordinal));
        Assert.Empty(await store.ListAsync(Token));
    }

    public void Dispose() => files.Dispose();

    private static IObjectStore Open(FlakyServer server, out string place, int retries = 3)
    {
        place = $"s3://{S3Server.Bucket}/flaky/{Guid.NewGuid():N}";
        return ObjectStores.Open(place, () => S3Fixture.Settings(server.Endpoint, secret: "the-secret") with { Retries = retries, MultipartThreshold = 1 << 20, PartBytes = 1 << 20 });
    }
}
