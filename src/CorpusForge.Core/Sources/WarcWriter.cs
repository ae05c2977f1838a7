using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CorpusForge.Core.Sources;

/// <summary>
/// Writes WARC 1.1 (ISO 28500:2017), one gzip member a record, so that a reader can start at any record. The same records give
/// the same bytes: nothing is taken from the clock or the machine. Each record goes out in one write. Not thread-safe.
/// </summary>
public sealed class WarcWriter : IAsyncDisposable
{
    private const string Base32Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int OperatingSystemByte = 9;

    private static readonly byte[] EndOfRecord = "\r\n\r\n"u8.ToArray();

    private readonly Stream output;
    private readonly CompressionLevel level;
    private readonly MemoryStream member = new();

    /// <summary>Writes to a stream, which is disposed with the writer.</summary>
    public WarcWriter(Stream output, CompressionLevel level = CompressionLevel.Optimal)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        this.level = level;
    }

    /// <summary>Compressed bytes written so far: the offset at which the next record will begin.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>How WARC writes the id of a record: <c>&lt;urn:uuid:…&gt;</c>.</summary>
    public static string IdOf(Guid id) => $"<urn:uuid:{id}>";

    /// <summary>The digest as WARC fields carry it: <c>sha1:</c> and 32 characters of Base32 (RFC 4648).</summary>
    public static string DigestOf(ReadOnlySpan<byte> bytes)
    {
        // SHA-1 because it is the one digest that every WARC tool checks; here it finds damage, it does not resist forgery.
#pragma warning disable CA5350
        return "sha1:" + Base32(SHA1.HashData(bytes));
#pragma warning restore CA5350
    }

    /// <summary>Appends a record.</summary>
    /// <exception cref="ArgumentException">A field's name or value would break the header: it holds a line end, or the name a colon.</exception>
    public async Task WriteAsync(Record record, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(record);
        var header = Encoding.UTF8.GetBytes(HeaderOf(record));
        member.SetLength(0);
        using (var gzip = new GZipStream(member, level, leaveOpen: true))
        {
            gzip.Write(header);
            gzip.Write(record.Block.Span);
            gzip.Write(EndOfRecord);
        }

        var bytes = member.GetBuffer().AsMemory(0, (int)member.Length);

        // RFC 1952, section 2.3: the system that compressed; 255 is unknown. All else in the member depends on the content alone.
        bytes.Span[OperatingSystemByte] = 255;
        await output.WriteAsync(bytes, token);
        BytesWritten += bytes.Length;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await member.DisposeAsync();
        await output.DisposeAsync();
    }

    private static string HeaderOf(Record record)
    {
        var header = new StringBuilder("WARC/1.1\r\n");
        Append(header, "WARC-Type", record.Type);
        Append(header, "WARC-Record-ID", IdOf(record.Id));
        Append(header, "WARC-Date", DateOf(record.Date));
        Append(header, "WARC-Target-URI", record.TargetUri);
        Append(header, "WARC-Concurrent-To", record.ConcurrentTo is { } other ? IdOf(other) : null);
        foreach (var (name, value) in record.Fields)
        {
            Append(header, name, value);
        }

        Append(header, "WARC-Payload-Digest", record.Payload is { } payload ? DigestOf(payload.Span) : null);
        Append(header, "WARC-Block-Digest", DigestOf(record.Block.Span));
        Append(header, "Content-Type", record.ContentType);
        Append(header, "Content-Length", record.Block.Length.ToString(CultureInfo.InvariantCulture));
        return header.Append("\r\n").ToString();
    }

    private static void Append(StringBuilder header, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (name.AsSpan().ContainsAny('\r', '\n', ':') || value.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ArgumentException($"The WARC field '{name}: {value}' does not fit on one header line.", nameof(value));
        }

        header.Append(name).Append(": ").Append(value).Append("\r\n");
    }

    // W3C date and time (WARC 1.1, section 5.4): whole seconds, or as many digits of the fraction as there are.
    private static string DateOf(DateTimeOffset date) =>
        date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    // Five bytes are eight characters; the 20 bytes of SHA-1 need no padding.
    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length / 5 * 8);
        for (; bytes.Length >= 5; bytes = bytes[5..])
        {
            var group = ((ulong)bytes[0] << 32) | ((ulong)bytes[1] << 24) | ((ulong)bytes[2] << 16) | ((ulong)bytes[3] << 8) | bytes[4];
            for (var shift = 35; shift >= 0; shift -= 5)
            {
                text.Append(Base32Alphabet[(int)(group >> shift) & 31]);
            }
        }

        return text.ToString();
    }

    /// <summary>The WARC-Type of a record (WARC 1.1, section 6).</summary>
    public static class RecordType
    {
        /// <summary>Describes the records that follow.</summary>
        public const string WarcInfo = "warcinfo";

        /// <summary>A response as it came over the wire, header lines and all.</summary>
        public const string Response = "response";

        /// <summary>A resource without a protocol's response around it.</summary>
        public const string Resource = "resource";

        /// <summary>A request as it went over the wire.</summary>
        public const string Request = "request";

        /// <summary>Facts about another record.</summary>
        public const string Metadata = "metadata";

        /// <summary>A page that was fetched before and has not changed.</summary>
        public const string Revisit = "revisit";

        /// <summary>Another record's content in another form.</summary>
        public const string Conversion = "conversion";
    }

    /// <summary>A record to be written. The writer adds the digests and the length.</summary>
    public sealed record Record
    {
        /// <summary>One of <see cref="RecordType"/>.</summary>
        public required string Type { get; init; }

        /// <summary>The id, unique in all archives.</summary>
        public required Guid Id { get; init; }

        /// <summary>When the capture began.</summary>
        public required DateTimeOffset Date { get; init; }

        /// <summary>The URL of the capture, as it was asked for; null for warcinfo.</summary>
        public string? TargetUri { get; init; }

        /// <summary>The other record of the same exchange.</summary>
        public Guid? ConcurrentTo { get; init; }

        /// <summary>Further fields, in the order in which they are written.</summary>
        public IReadOnlyList<(string Name, string Value)> Fields { get; init; } = [];

        /// <summary>Media type of the block; null when it is empty.</summary>
        public string? ContentType { get; init; }

        /// <summary>The content of the record.</summary>
        public required ReadOnlyMemory<byte> Block { get; init; }

        /// <summary>
        /// The body that the block carries, without HTTP header lines and transfer coding, for its digest alone (WARC 1.1, section
        /// 5.9); null when the record has none.
        /// </summary>
        public ReadOnlyMemory<byte>? Payload { get; init; }
    }
}
