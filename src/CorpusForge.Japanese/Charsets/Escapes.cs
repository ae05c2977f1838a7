namespace CorpusForge.Japanese.Charsets;

/// <summary>The escape sequences by which the ISO-2022 charsets are known.</summary>
internal static class Escapes
{
    /// <summary>Whether there is ESC $ @, ESC $ B, ESC ( J or ESC ( I: only ISO-2022-JP has them.</summary>
    public static bool AreJapanese(ReadOnlySpan<byte> bytes)
    {
        for (int next; (next = bytes.IndexOf((byte)0x1B)) >= 0; bytes = bytes[(next + 1)..])
        {
            if (bytes[(next + 1)..] is [(byte)'$', (byte)'@' or (byte)'B', ..] or [(byte)'(', (byte)'J' or (byte)'I', ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether ISO-2022-KR or ISO-2022-CN designates its characters, or HZ opens them.</summary>
    public static bool AreOfNeighbours(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\u001B$)"u8) >= 0 || bytes.IndexOf("~{"u8) >= 0;
}
