using System.Globalization;
using System.Text;

namespace CorpusForge.Learning.Tokenizers;

/// <summary>Shows the bytes of a token to people.</summary>
internal static class PieceText
{
    /// <summary>Whole characters as they are, every other byte as <c>&lt;0xE3&gt;</c>.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var shown = new StringBuilder();
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                shown.Append(rune.ToString());
                bytes = bytes[length..];
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"<0x{bytes[0]:X2}>");
                bytes = bytes[1..];
            }
        }

        return shown.ToString();
    }
}
