namespace CorpusForge.Core.Sources.Archives;

/// <summary>The first bytes of a WARC record. The grammar's literals know no case, and one tool writes small letters.</summary>
internal static class RecordMark
{
    public static ReadOnlySpan<byte> Upper => "WARC/"u8;

    public static ReadOnlySpan<byte> Lower => "warc/"u8;

    public static int Length => Upper.Length;

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Upper) || bytes.StartsWith(Lower);
}
