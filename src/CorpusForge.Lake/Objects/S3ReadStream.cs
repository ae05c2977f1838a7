using Amazon.Runtime;
using Amazon.S3.Model;

namespace CorpusForge.Lake.Objects;

/// <summary>The bytes of an object as they arrive. One that breaks off, or stands still, is an <see cref="IOException"/> and never a short read.</summary>
internal sealed class S3ReadStream(GetObjectResponse answer, string target, TimeSpan patience) : Stream
{
    private readonly long length = answer.ContentLength;
    private long position;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            return Count(await answer.ResponseStream.ReadAsync(buffer, limit.Token).ConfigureAwait(false), buffer.Length);
        }
        catch (Exception error) when (IsBreak(error) && !cancellationToken.IsCancellationRequested)
        {
            throw Broken(error);
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Count(answer.ResponseStream.Read(buffer, offset, count), count);
        }
        catch (Exception error) when (IsBreak(error))
        {
            throw Broken(error);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            answer.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read, int asked)
    {
        position += read;
        return read > 0 || asked == 0 || position >= length ? read : throw Broken(null);
    }

    private static bool IsBreak(Exception error) => error is OperationCanceledException or HttpRequestException or AmazonClientException || (error is IOException && error is not BrokenReadException);

    private BrokenReadException Broken(Exception? error) =>
        new($"'{target}' broke off after {position} of {length} bytes{(error is OperationCanceledException ? ": nothing more came" : "")}. Try again; check the network.", error);

    private sealed class BrokenReadException(string message, Exception? inner) : IOException(message, inner);
}
