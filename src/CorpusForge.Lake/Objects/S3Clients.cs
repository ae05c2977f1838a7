using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace CorpusForge.Lake.Objects;

/// <summary>Makes the client of a place.</summary>
internal static class S3Clients
{
    /// <summary>Throws <see cref="IOException"/> when neither a region nor an endpoint is known.</summary>
    public static AmazonS3Client Create(S3Place place, S3Settings settings)
    {
        var config = new AmazonS3Config
        {
            Timeout = settings.Timeout,
            ConnectTimeout = settings.ConnectTimeout,
            MaxErrorRetry = settings.Retries,
            RetryMode = RequestRetryMode.Standard,

            // Left to itself the SDK sends a CRC behind the body, as aws-chunked with a trailer. Servers older than 2025 refuse that or store the
            // framing as part of the object. Every upload here carries its SHA-256 in a header instead, which S3 checks and others ignore.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (settings.Endpoint is { } endpoint)
        {
            (config.ServiceURL, config.ForcePathStyle, config.AuthenticationRegion) = (endpoint.AbsoluteUri, true, settings.Region ?? "us-east-1");
        }
        else
        {
            config.IgnoreConfiguredEndpointUrls = true;
            config.RegionEndpoint = (settings.Region is { } region ? RegionEndpoint.GetBySystemName(region) : FallbackRegionFactory.GetRegionEndpoint())
                ?? throw new IOException($"{place}: no region is set. Set AWS_REGION to the bucket's region, or AWS_ENDPOINT_URL for a server other than AWS.");
        }

        return settings.Credentials is { } credentials ? new AmazonS3Client(credentials, config) : new AmazonS3Client(config);
    }
}
