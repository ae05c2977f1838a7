using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorpusForge.Core.Documents;

namespace CorpusForge.Engine.Deduplication;

/// <summary>The three files of a deduplication while they are written. They appear when all is in them, one rename each; the kept pages come last.</summary>
internal sealed class LinesWriter : IDisposable
{
    private static readonly JsonSerializerOptions Snake = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private readonly string folder;
    private readonly FileStream kept;
    private readonly FileStream clusters;
    private readonly FileStream quarantine;

    public LinesWriter(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        (kept, clusters, quarantine) = (Open(DedupFiles.Kept), Open(DedupFiles.Clusters), Open(DedupFiles.Quarantine));
    }

    /// <summary>Pages written to the kept ones.</summary>
    public long Kept { get; private set; }

    /// <summary>Pages written to the clusters.</summary>
    public long Pages { get; private set; }

    /// <summary>Rows written to the quarantine.</summary>
    public long Quarantined { get; private set; }

    public void Keep(IKeptLines lines, int row)
    {
        lines.Write(row, kept);
        kept.WriteByte((byte)'\n');
        Kept++;
    }

    /// <summary>One page and its cluster; a similarity that is not known is NaN.</summary>
    public void Cluster(ReadOnlySpan<byte> url, long cluster, int size, ReadOnlySpan<byte> representative, double similarity, string? level)
    {
        clusters.Write("{\"url\":"u8);
        clusters.Write(url);
        clusters.Write(",\"cluster\":"u8);
        Number(cluster);
        clusters.Write(",\"size\":"u8);
        Number(size);
        clusters.Write(",\"representative\":"u8);
        clusters.Write(representative);
        clusters.Write(",\"similarity\":"u8);
        Number(similarity);
        clusters.Write(",\"level\":"u8);
        clusters.Write(level switch { null => "null}\n"u8, "url" => "\"url\"}\n"u8, "exact" => "\"exact\"}\n"u8, _ => "\"near\"}\n"u8 });
        Pages++;
    }

    public void Refuse(QuarantineRow row)
    {
        quarantine.Write(JsonSerializer.SerializeToUtf8Bytes(row, Snake));
        quarantine.WriteByte((byte)'\n');
        Quarantined++;
    }

    /// <summary>Puts the files in place. Those of an earlier run go first, so that kept pages of one never lie beside clusters of another.</summary>
    public void Commit()
    {
        foreach (var file in (FileStream[])[kept, clusters, quarantine])
        {
            file.Flush(flushToDisk: true);
            file.Dispose();
        }

        File.Delete(PathOf(DedupFiles.Kept));
        foreach (var name in (string[])[DedupFiles.Quarantine, DedupFiles.Clusters, DedupFiles.Kept])
        {
            File.Move(PathOf(name) + DedupFiles.Unfinished, PathOf(name), overwrite: true);
        }
    }

    public void Dispose()
    {
        kept.Dispose();
        clusters.Dispose();
        quarantine.Dispose();
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private FileStream Open(string name) => new(PathOf(name) + DedupFiles.Unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);

    private void Number(long value)
    {
        Span<byte> digits = stackalloc byte[24];
        Utf8Formatter.TryFormat(value, digits, out var length);
        clusters.Write(digits[..length]);
    }

    private void Number(double value)
    {
        if (double.IsNaN(value))
        {
            clusters.Write("null"u8);
            return;
        }

        Span<byte> digits = stackalloc byte[32];
        value.TryFormat(digits, out var length, "R", System.Globalization.CultureInfo.InvariantCulture);
        clusters.Write(digits[..length]);
    }
}
