using System.Text;

namespace CorpusForge.Core.Sources.Archives;

/// <summary>
/// Walks the <c>name: value</c> lines that WARC and HTTP headers share. Lines may end with LF alone and values may be folded
/// (WARC 1.1 section 4, RFC 9112 section 5.2); a line without a colon is passed over.
/// </summary>
internal ref struct HeaderFields(ReadOnlySpan<byte> lines)
{
    private ReadOnlySpan<byte> rest = lines;

    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The value as it stands, folds included.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Length of a header up to and including its empty line; -1 when the bytes hold no empty line.</summary>
    public static int EndOfHeader(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (bytes[at..].IndexOf((byte)'\n') is var index and >= 0)
        {
            at += index + 1;
            var next = bytes[at..];
            if (next is [(byte)'\n', ..] or [(byte)'\r', (byte)'\n', ..])
            {
                return at + (next[0] == '\n' ? 1 : 2);
            }
        }

        return -1;
    }

    public bool MoveNext()
    {
        while (!rest.IsEmpty)
        {
            var line = rest[..LengthWithFolds()];
            rest = rest[line.Length..];
            var colon = line.IndexOf((byte)':');
            if (colon > 0)
            {
                Name = line[..colon].Trim(" \t\r\n"u8);
                Value = line[(colon + 1)..].Trim(" \t\r\n"u8);
                return true;
            }
        }

        return false;
    }

    public readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);

    /// <summary>The value as text, each fold one space.</summary>
    public readonly string Text()
    {
        var text = Encoding.UTF8.GetString(Value);
        return Value.Contains((byte)'\n')
            ? string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : text;
    }

    private readonly int LengthWithFolds()
    {
        var at = 0;
        while (rest[at..].IndexOf((byte)'\n') is var index and >= 0)
        {
            at += index + 1;
            if (rest[at..] is not [(byte)' ' or (byte)'\t', ..])
            {
                return at;
            }
        }

        return rest.Length;
    }
}
