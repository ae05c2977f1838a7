namespace CorpusForge.Lake.Storage;

/// <summary>A file that appears whole or not at all: written under the lake's temporary folder, flushed to disk, then renamed.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file through a callback and returns its length. A file that is there already is replaced.</summary>
    /// <param name="lake">The lake it lies in.</param>
    /// <param name="path">Its path.</param>
    /// <param name="write">Writes its bytes.</param>
    /// <param name="durable">
    /// Whether it must outlive a power failure from this moment on. Not for what carries a hash and is made again in a moment: waiting for the disk costs
    /// milliseconds a file.
    /// </param>
    public static async Task<long> WriteAsync(LakeFolder lake, string path, Func<Stream, Task> write, bool durable = true)
    {
        ArgumentNullException.ThrowIfNull(lake);
        ArgumentNullException.ThrowIfNull(write);
        var temporary = lake.TemporaryPath(Path.GetFileName(path));
        try
        {
            long length;
            await using (var stream = new FileStream(
                temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.None))
            {
                await write(stream).ConfigureAwait(false);
                stream.Flush(flushToDisk: durable);
                length = stream.Length;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);
            return length;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes a small text as UTF-8.</summary>
    public static Task WriteTextAsync(LakeFolder lake, string path, string text, bool durable = true) =>
        WriteAsync(lake, path, async stream => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text)).ConfigureAwait(false), durable);
}
