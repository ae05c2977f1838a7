using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace CorpusForge.Lake.Objects;

/// <summary>
/// Objects below a prefix of a bucket of S3, or of a server that speaks it. The bucket must be there. A failure is an <see cref="IOException"/> that
/// names the place and the remedy, after a few retries.
/// </summary>
public sealed class S3Store : IObjectStore
{
    internal const string Read = "read";

    private readonly S3Place place;
    private readonly S3Faults faults;
    private readonly S3Upload upload;
    private readonly S3Settings settings;
    private readonly AmazonS3Client client;

    private S3Store(S3Place place, S3Settings settings, AmazonS3Client client)
    {
        (this.place, this.settings, this.client) = (place, settings, client);
        faults = new S3Faults(place, settings);
        upload = new S3Upload(client, place, settings, faults);
    }

    /// <inheritdoc/>
    public string Place => place.ToString();

    /// <inheritdoc/>
    /// <remarks>S3 lists by the bytes of UTF-8, which puts letters above U+FFFF after U+E000 to U+FFFF; ordinal order puts them before.</remarks>
    public async Task<IReadOnlyList<StoredObject>> ListAsync(CancellationToken token)
    {
        var found = new List<StoredObject>();
        var request = new ListObjectsV2Request { BucketName = place.Bucket, Prefix = place.Prefix };
        do
        {
            var answer = await faults.AskAsync("list", () => client.ListObjectsV2Async(request, token), token).ConfigureAwait(false);

            // Consoles mark an empty folder by an object whose key ends in a slash; no file has such a name.
            found.AddRange((answer.S3Objects ?? []).Where(entry => !entry.Key.EndsWith('/')).Select(entry => new StoredObject(entry.Key[place.Prefix.Length..], entry.Size ?? 0)));
            request.ContinuationToken = answer.IsTruncated == true ? answer.NextContinuationToken : null;
        }
        while (request.ContinuationToken is not null);

        found.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return found;
    }

    /// <inheritdoc/>
    public async Task<Stream> OpenReadAsync(string name, CancellationToken token)
    {
        var request = new GetObjectRequest { BucketName = place.Bucket, Key = place.KeyOf(name) };
        var answer = await faults.AskAsync(Read, () => client.GetObjectAsync(request, token), token, name).ConfigureAwait(false);
        return new S3ReadStream(answer, $"{Place}/{name}", settings.Timeout);
    }

    /// <inheritdoc/>
    public Task PutAsync(string name, string file, CancellationToken token) => upload.SendAsync(name, file, token);

    /// <inheritdoc/>
    public Task DeleteAsync(string name, CancellationToken token)
    {
        var request = new DeleteObjectRequest { BucketName = place.Bucket, Key = place.KeyOf(name) };
        return faults.AskAsync("delete", async () =>
        {
            try
            {
                await client.DeleteObjectAsync(request, token).ConfigureAwait(false);
            }
            catch (AmazonS3Exception error) when (error is { StatusCode: HttpStatusCode.NotFound, ErrorCode: "NoSuchKey" })
            {
                // S3 answers 204 for an object that is not there; some other servers say so.
            }

            return true;
        }, token, name);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    internal static S3Store Open(S3Place place, S3Settings settings) => new(place, settings, S3Clients.Create(place, settings));
}
