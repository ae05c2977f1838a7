using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using Amazon.S3;

namespace CorpusForge.Lake.Objects;

/// <summary>Turns what S3 and the way to it refuse into one message each that names the place, the reason and the remedy, and holds no secret.</summary>
internal sealed partial class S3Faults(S3Place place, S3Settings settings)
{
    private string Server => settings.Endpoint is { } endpoint ? endpoint.GetLeftPart(UriPartial.Authority) : $"AWS, region {settings.Region ?? "of the profile"}";

    /// <summary>The answer, or <see cref="FileNotFoundException"/> for an object that is not there, or <see cref="IOException"/>.</summary>
    /// <param name="what">What was tried, as a verb.</param>
    /// <param name="ask">Asks.</param>
    /// <param name="token">Stops it.</param>
    /// <param name="name">The object, where there is one.</param>
    public async Task<T> AskAsync<T>(string what, Func<Task<T>> ask, CancellationToken token, string? name = null)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception error) when (error is AmazonClientException or AmazonServiceException or HttpRequestException or IOException or OperationCanceledException
            && !token.IsCancellationRequested)
        {
            throw Of(error, what, name);
        }
    }

    private IOException Of(Exception error, string what, string? name)
    {
        var target = name is null ? $"{place}" : $"{place}/{name}";
        return error is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound, ErrorCode: not ("NoSuchBucket" or "NoSuchUpload") } && what == S3Store.Read
            ? new FileNotFoundException($"There is no object '{target}'.", target, error)
            : new IOException($"Could not {what} '{target}': {(error is AmazonS3Exception answer && answer.StatusCode != 0 ? Answered(answer) : Unanswered(error))}", error);
    }

    private string Answered(AmazonS3Exception error) => error.ErrorCode switch
    {
        "NoSuchBucket" => $"there is no bucket '{place.Bucket}' at {Server}. Make it, or correct the name.",
        "InvalidAccessKeyId" => $"{Server} does not know the access key. Check AWS_ACCESS_KEY_ID, or the profile.",
        "SignatureDoesNotMatch" => $"{Server} says that the secret key does not fit the access key. Check AWS_SECRET_ACCESS_KEY, or the profile.",
        "ExpiredToken" or "InvalidToken" or "TokenRefreshRequired" => "the session has ended. Sign in again, or set AWS_SESSION_TOKEN anew.",
        "RequestTimeTooSkewed" => "the clock of this machine is too far from the server's. Set it.",
        "PermanentRedirect" or "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException" or "TemporaryRedirect" or "301" =>
            $"the bucket is not in the region asked for ({settings.Region ?? "that of the profile"}). Set AWS_REGION to {(RightRegion().Match(error.Message) is { Success: true } right ? right.Groups[1].Value : "the bucket's region")}.",
        "BadDigest" or "XAmzContentSHA256Mismatch" => "the server received other bytes than were sent. Try again; check the line and the file.",
        "QuotaExceeded" or "EntityTooLarge" or "InsufficientStorage" => $"{Server} has no room for it ({error.ErrorCode}).",
        "AccessDenied" or "AllAccessDisabled" or "AccountProblem" => Refused,
        _ when error.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => Refused,
        _ when error.StatusCode is HttpStatusCode.MovedPermanently => "the bucket is in another region. Set AWS_REGION to the bucket's region.",
        _ when (int)error.StatusCode >= 500 || error.StatusCode == HttpStatusCode.TooManyRequests =>
            $"{Server} answered {(int)error.StatusCode} ({error.ErrorCode}) {settings.Retries + 1} times. Try again later.",
        _ => $"{Server} answered {(int)error.StatusCode} ({error.ErrorCode}): {error.Message}",
    };

    private string Refused => $"{Server} refuses access. The keys need s3:ListBucket of the bucket, s3:GetObject, s3:PutObject, s3:DeleteObject and s3:AbortMultipartUpload below the prefix.";

    private string Unanswered(Exception error) => Chain(error).ToList() switch
    {
        var chain when chain.OfType<SocketException>().FirstOrDefault() is { SocketErrorCode: not (SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown) } socket =>
            $"{Server} cannot be reached ({socket.SocketErrorCode}). Check the network, and AWS_ENDPOINT_URL or AWS_REGION.",
        var chain when chain.Any(part => part is TimeoutException or OperationCanceledException) =>
            $"{Server} did not answer in time. Check the network, and AWS_ENDPOINT_URL or AWS_REGION.",
        var chain when chain.Any(part => part is HttpRequestException or IOException) => $"the connection to {Server} broke {settings.Retries + 1} times. Try again.",
        _ when settings.Credentials is null => "there are no credentials. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.",
        _ => error.Message,
    };

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (var part = error; part is not null; part = part.InnerException)
        {
            yield return part;
        }
    }

    // "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'".
    [GeneratedRegex("expecting '([a-z0-9-]+)'", RegexOptions.CultureInvariant)]
    private static partial Regex RightRegion();
}
