using CorpusForge.Lake.Objects;
using CorpusForge.Lake.Tests.Objects;
using CorpusForge.Tests.Shared.S3;

[assembly: AssemblyFixture(typeof(S3Fixture))]

namespace CorpusForge.Lake.Tests.Objects;

/// <summary>One S3 server for all tests of this assembly, started by the first that asks.</summary>
public sealed class S3Fixture : IAsyncDisposable
{
    private readonly Lazy<Task<S3Server>> server = new(S3Server.StartAsync);

    /// <summary>The server; the test is skipped where there cannot be one.</summary>
    public async Task<S3Server> ServerAsync()
    {
        Assert.SkipWhen(S3Server.Absence is not null, S3Server.Absence ?? "");
        return await server.Value;
    }

    /// <summary>Settings as the environment of a user would give them, with short waits.</summary>
    internal static S3Settings Settings(Uri endpoint, string key = S3Server.Key, string secret = S3Server.Key) => S3Settings.FromEnvironment(name => name switch
    {
        "AWS_ACCESS_KEY_ID" => key,
        "AWS_SECRET_ACCESS_KEY" => secret,
        "AWS_ENDPOINT_URL" => endpoint.AbsoluteUri,
        _ => null,
    }) with
    {
        Timeout = TimeSpan.FromSeconds(20),
    };

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            await (await server.Value).DisposeAsync();
        }
    }
}
