using CorpusForge.Core.Sources.Archives;
using CorpusForge.Core.Sources.Jsonl;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>The lines of a file, plain, gzip or zstd by its content, as bytes with their numbers.</summary>
internal static class ByteLines
{
    private const long LongestLine = 64 << 20;

    /// <summary>The lines that hold something; each is valid until the next. A damaged file is an error, never a shorter one.</summary>
    public static IEnumerable<(long Number, ReadOnlyMemory<byte> Line)> Read(string path)
    {
        using var file = new ArchiveFile(path);
        using var zstd = new ZstdFormat(file);
        MemberFormat? format = file.Peek(0, 8).StartsWith(GzipFormat.MemberMagic) ? new GzipFormat()
            : file.Peek(0, 8).StartsWith(ZstdFormat.FrameMagic) ? zstd
            : null;
        using var chain = format is null ? null : new MemberChain(file, format);
        using var cursor = new ByteCursor(chain is null ? new FileSource(file, 0) : chain);
        cursor.Skip(cursor.Peek(3).SequenceEqual("\uFEFF"u8) ? 3 : 0);
        var lines = new LineReader(cursor, LongestLine);
        while (lines.MoveNext())
        {
            if (lines.TooLong)
            {
                throw new LabelException($"{path}:{lines.Number}: a line of more than {LongestLine >> 20} MiB; one page a line is allowed");
            }

            if (chain?.Damaged == true && !lines.Terminated)
            {
                break;
            }

            if (!lines.Line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return (lines.Number, lines.Line);
            }
        }

        if (chain?.Damaged == true)
        {
            throw new LabelException($"{path}:{lines.Number}: the compressed data is damaged or cut; write the file again");
        }
    }
}
