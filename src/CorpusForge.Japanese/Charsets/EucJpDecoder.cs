using System.Text;

namespace CorpusForge.Japanese.Charsets;

/// <summary>
/// EUC-JP with JIS X 0212, the three bytes that begin with 8F (WHATWG encoding 12.1.1). The runtime's EUC-JP lacks them, its code page 20932
/// has them in two bytes.
/// </summary>
internal static class EucJpDecoder
{
    private const byte Supplementary = 0x8F;

    public static int Decode(Encoding main, Encoding supplement, ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        var length = 0;
        while (true)
        {
            // 8F is a trail byte of nothing.
            var at = bytes.IndexOf(Supplementary);
            length += main.GetChars(at < 0 ? bytes : bytes[..at], characters[length..]);
            if (at < 0)
            {
                return length;
            }

            bytes = bytes[(at + 1)..];
            if (bytes is [>= 0xA1 and <= 0xFE, >= 0xA1 and <= 0xFE, ..])
            {
                length += supplement.GetChars([bytes[0], (byte)(bytes[1] & 0x7F)], characters[length..]);
                bytes = bytes[2..];
            }
            else
            {
                characters[length++] = '\uFFFD';
            }
        }
    }
}
