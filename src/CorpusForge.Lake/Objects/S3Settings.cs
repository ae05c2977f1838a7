using Amazon.Runtime;

namespace CorpusForge.Lake.Objects;

/// <summary>How a server that speaks S3 is reached. Its text holds no secret.</summary>
public sealed record S3Settings
{
    /// <summary>Address of a server other than AWS; null for AWS. With an address, buckets are named in the path.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Region; null for what the profile says, and us-east-1 at an endpoint, where it is only signed.</summary>
    public string? Region { get; init; }

    /// <summary>Files of at most this length, in bytes, are sent in one request.</summary>
    public long MultipartThreshold { get; init; } = 16L << 20;

    /// <summary>Length of a part in bytes, but for the last; S3 takes no less than 5 MiB. Grown for files of more than 10,000 parts.</summary>
    public long PartBytes { get; init; } = 8L << 20;

    /// <summary>Parts of one file that are sent at the same time.</summary>
    public int ParallelParts { get; init; } = 4;

    /// <summary>How long one request, or one read of an answer, may take. A part must get through in it: 8 MiB in two minutes are 0.6 Mbit/s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait for a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a request that failed is sent again, after waits that grow from a second.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Keys given by the environment; null for those that the SDK finds: profile, single sign-on, container, machine.</summary>
    internal AWSCredentials? Credentials { get; init; }

    /// <summary>
    /// Reads the variables of AWS's own tools: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION, AWS_DEFAULT_REGION,
    /// AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL. Throws <see cref="IOException"/> that names the variable that is wrong.
    /// </summary>
    public static S3Settings FromEnvironment(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return new S3Settings
        {
            Endpoint = EndpointOf(variable),
            Region = Value(variable, "AWS_REGION") ?? Value(variable, "AWS_DEFAULT_REGION"),
            Credentials = CredentialsOf(variable),
        };
    }

    // A record prints its public members alone: the keys are none of them.
    private static AWSCredentials? CredentialsOf(Func<string, string?> variable) =>
        (Value(variable, "AWS_ACCESS_KEY_ID"), Value(variable, "AWS_SECRET_ACCESS_KEY"), Value(variable, "AWS_SESSION_TOKEN")) switch
        {
            (null, null, _) => null,
            (null, _, _) => throw new IOException("AWS_SECRET_ACCESS_KEY is set and AWS_ACCESS_KEY_ID is not: set both, or neither to use a profile."),
            (_, null, _) => throw new IOException("AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not: set both, or neither to use a profile."),
            ({ } key, { } secret, null) => new BasicAWSCredentials(key, secret),
            ({ } key, { } secret, { } session) => new SessionAWSCredentials(key, secret, session),
        };

    private static Uri? EndpointOf(Func<string, string?> variable)
    {
        if (string.Equals(Value(variable, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = Value(variable, "AWS_ENDPOINT_URL_S3") is null ? "AWS_ENDPOINT_URL" : "AWS_ENDPOINT_URL_S3";
        return Value(variable, name) is not { } text ? null
            // The text is not shown where it may hold a password.
            : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { UserInfo: "", Query: "", Fragment: "" } ? address
            : throw new IOException($"{name} is no address of a server: it must be http://HOST:PORT or https://HOST:PORT, without user, password or query.");
    }

    private static string? Value(Func<string, string?> variable, string name) => variable(name) is { } text && text.Trim() is { Length: > 0 } value ? value : null;
}
