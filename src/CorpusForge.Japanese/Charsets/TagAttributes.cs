using System.Buffers;

namespace CorpusForge.Japanese.Charsets;

/// <summary>The attributes of one tag, read as the prescan reads them (WHATWG HTML 13.2.3.2, "get an attribute").</summary>
internal ref struct TagAttributes(ReadOnlySpan<byte> rest)
{
    private static readonly SearchValues<byte> White = SearchValues.Create(" \t\n\f\r"u8);
    private static readonly SearchValues<byte> WhiteOrSlash = SearchValues.Create(" \t\n\f\r/"u8);
    private static readonly SearchValues<byte> AfterTagName = SearchValues.Create(" \t\n\f\r/>"u8);
    private static readonly SearchValues<byte> AfterName = SearchValues.Create(" \t\n\f\r/>="u8);
    private static readonly SearchValues<byte> AfterValue = SearchValues.Create(" \t\n\f\r>"u8);

    private ReadOnlySpan<byte> rest = rest;

    /// <summary>Whether the bytes end within a quoted value.</summary>
    public bool Cut { get; private set; }

    /// <summary>Where the name of the tag that begins here ends.</summary>
    public static int EndOfName(ReadOnlySpan<byte> tag) => End(tag[1..], AfterTagName) + 1;

    /// <summary>The next attribute; false at the end of the tag, or of the bytes within a value.</summary>
    public bool Next(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = default;
        value = default;
        rest = Trim(rest, WhiteOrSlash);
        if (rest.IsEmpty || rest[0] == '>')
        {
            return false;
        }

        // An equals sign that begins a name is a part of it.
        name = rest[..(1 + End(rest[1..], AfterName))];
        rest = Trim(rest[name.Length..], White);
        if (rest is not [(byte)'=', ..])
        {
            return true;
        }

        rest = Trim(rest[1..], White);
        if (rest is [(byte)'"' or (byte)'\'', ..])
        {
            var end = rest[1..].IndexOf(rest[0]);
            if (end < 0)
            {
                rest = [];
                Cut = true;
                return false;
            }

            value = rest.Slice(1, end);
            rest = rest[(end + 2)..];
        }
        else
        {
            value = rest[..End(rest, AfterValue)];
            rest = rest[value.Length..];
        }

        return true;
    }

    /// <summary>What stands behind the tag.</summary>
    public ReadOnlySpan<byte> Skip()
    {
        while (Next(out _, out _))
        {
        }

        return rest;
    }

    private static int End(ReadOnlySpan<byte> bytes, SearchValues<byte> stops) => bytes.IndexOfAny(stops) is >= 0 and var end ? end : bytes.Length;

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes, SearchValues<byte> white) =>
        bytes.IndexOfAnyExcept(white) is >= 0 and var start ? bytes[start..] : [];
}
