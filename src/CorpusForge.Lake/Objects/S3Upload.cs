using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace CorpusForge.Lake.Objects;

/// <summary>
/// Sends files: small ones in one request, large ones in parts that are sent side by side and become an object together. Parts are read from the file
/// as they go out, so memory does not grow with the file.
/// </summary>
internal sealed class S3Upload(AmazonS3Client client, S3Place place, S3Settings settings, S3Faults faults)
{
    // "Amazon S3 multipart upload limits" of the S3 user guide.
    private const int MostParts = 10_000;

    private static readonly TimeSpan AbortPatience = TimeSpan.FromSeconds(20);

    public async Task SendAsync(string name, string file, CancellationToken token)
    {
        var key = place.KeyOf(name);

        // Held open, so that nobody replaces it between hash and sending.
        await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous);
        if (source.Length <= settings.MultipartThreshold)
        {
            await SendWholeAsync(key, name, source, token).ConfigureAwait(false);
        }
        else
        {
            await SendPartsAsync(key, name, source, token).ConfigureAwait(false);
        }
    }

    private async Task SendWholeAsync(string key, string name, FileStream source, CancellationToken token)
    {
        var request = new PutObjectRequest
        {
            BucketName = place.Bucket,
            Key = key,
            InputStream = source,
            AutoCloseStream = false,
            ContentType = ObjectTypes.Of(name),
            UseChunkEncoding = false,
            ChecksumSHA256 = Convert.ToBase64String(await SHA256.HashDataAsync(source, token).ConfigureAwait(false)),
        };
        source.Position = 0;
        await faults.AskAsync("write", () => client.PutObjectAsync(request, token), token, name).ConfigureAwait(false);
    }

    private async Task SendPartsAsync(string key, string name, FileStream source, CancellationToken token)
    {
        var begin = new InitiateMultipartUploadRequest
        {
            BucketName = place.Bucket, Key = key, ContentType = ObjectTypes.Of(name), ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
        };
        var begun = await faults.AskAsync("write", () => client.InitiateMultipartUploadAsync(begin, token), token, name).ConfigureAwait(false);
        try
        {
            var end = new CompleteMultipartUploadRequest { BucketName = place.Bucket, Key = key, UploadId = begun.UploadId, PartETags = await PartsAsync(begun, name, source, token).ConfigureAwait(false) };
            await faults.AskAsync("write", () => client.CompleteMultipartUploadAsync(end, token), token, name).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            if (!await AbortAsync(begun).ConfigureAwait(false) && error is IOException)
            {
                throw new IOException($"{error.Message} Its parts could not be removed either; a lifecycle rule with AbortIncompleteMultipartUpload does that.", error);
            }

            throw;
        }
    }

    private async Task<List<PartETag>> PartsAsync(InitiateMultipartUploadResponse begun, string name, FileStream source, CancellationToken token)
    {
        var size = Math.Max(settings.PartBytes, (source.Length + MostParts - 1) / MostParts);
        var parts = new PartETag[(source.Length + size - 1) / size];
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.ParallelParts, CancellationToken = token };
        await Parallel.ForAsync(0, parts.Length, options, async (index, stop) =>
        {
            var (from, length) = (index * size, Math.Min(size, source.Length - (index * size)));
            var hash = await HashAsync(source, from, length, stop).ConfigureAwait(false);
            var request = new UploadPartRequest
            {
                BucketName = place.Bucket, Key = begun.Key, UploadId = begun.UploadId, PartNumber = index + 1,
                FilePath = source.Name, FilePosition = from, PartSize = length, UseChunkEncoding = false, ChecksumSHA256 = hash,
            };
            var sent = await faults.AskAsync("write", () => client.UploadPartAsync(request, stop), stop, name).ConfigureAwait(false);
            parts[index] = new PartETag(index + 1, sent.ETag) { ChecksumSHA256 = hash };
        }).ConfigureAwait(false);
        return [.. parts];
    }

    private static async Task<string> HashAsync(FileStream source, long from, long length, CancellationToken token)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 18];
        for (var at = from; at < from + length;)
        {
            var read = await RandomAccess.ReadAsync(source.SafeFileHandle, buffer.AsMemory(0, (int)Math.Min(buffer.Length, from + length - at)), at, token).ConfigureAwait(false);
            if (read == 0)
            {
                throw new IOException($"{source.Name} became shorter while it was sent.");
            }

            hash.AppendData(buffer, 0, read);
            at += read;
        }

        return Convert.ToBase64String(hash.GetHashAndReset());
    }

    // Also after Ctrl-C: parts of an upload without end cost money and are listed nowhere. Whether they are gone.
    private async Task<bool> AbortAsync(InitiateMultipartUploadResponse begun)
    {
        using var patience = new CancellationTokenSource(AbortPatience);
        try
        {
            await client.AbortMultipartUploadAsync(
                new AbortMultipartUploadRequest { BucketName = place.Bucket, Key = begun.Key, UploadId = begun.UploadId }, patience.Token).ConfigureAwait(false);
            return true;
        }
        catch (AmazonS3Exception error) when (error.ErrorCode == "NoSuchUpload")
        {
            return true;
        }
        catch (Exception error) when (error is AmazonClientException or AmazonServiceException or HttpRequestException or IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
