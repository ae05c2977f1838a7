namespace CorpusForge.Learning.Tokenizers.Bytes;

/// <summary>
/// The characters in which byte-level vocabularies are written, one a byte: printable Latin-1 stands for itself, every other byte for a character
/// from U+0100 on, in order (GPT-2, <c>bytes_to_unicode</c>).
/// </summary>
internal static class ByteAlphabet
{
    private static readonly char[] Characters = Build();
    private static readonly Dictionary<char, byte> Bytes = Characters.Select((character, value) => (character, value)).ToDictionary(pair => pair.character, pair => (byte)pair.value);

    /// <summary>The character of a byte.</summary>
    public static char Of(byte value) => Characters[value];

    /// <summary>Bytes as they are written.</summary>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var written = new char[bytes.Length];
        for (var at = 0; at < bytes.Length; at++)
        {
            written[at] = Characters[bytes[at]];
        }

        return new string(written);
    }

    /// <summary>The bytes of what is written; null when a character of it stands for none.</summary>
    public static byte[]? TryRead(string written)
    {
        var bytes = new byte[written.Length];
        for (var at = 0; at < written.Length; at++)
        {
            if (!Bytes.TryGetValue(written[at], out bytes[at]))
            {
                return null;
            }
        }

        return bytes;
    }

    private static char[] Build()
    {
        var (characters, next) = (new char[256], 256);
        for (var value = 0; value < 256; value++)
        {
            characters[value] = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or >= 0xAE ? (char)value : (char)next++;
        }

        return characters;
    }
}
