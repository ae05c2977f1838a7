namespace CorpusForge.Japanese.Normalization;

/// <summary>
/// Folds a text for comparing its words: as <see cref="TextFolding"/>, but one space stays of the white space between two words of a script that
/// parts them by spaces. Beside kana and kanji it is no word's end but a line's, which differs from copy to copy, and goes.
/// </summary>
public static class WordFolding
{
    [ThreadStatic]
    private static char[]? piece;

    /// <summary>Writes the folded text into a buffer, which grows where needed, and returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> text, ref char[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        piece ??= [];
        var length = 0;
        while (!text.IsEmpty)
        {
            var end = EndOfPiece(text);
            var count = TextFolding.Fold(text[..end], ref piece);
            if (buffer.Length - length <= count)
            {
                Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + count + 1));
            }

            if (length > 0 && count > 0 && IsSpaced(buffer[length - 1]) && IsSpaced(piece[0]))
            {
                buffer[length++] = ' ';
            }

            piece.AsSpan(0, count).CopyTo(buffer.AsSpan(length));
            length += count;
            text = text[end..].TrimStart();
        }

        return length;
    }

    /// <summary>The folded text as a string.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = new char[text.Length];
        var length = Fold(text, ref buffer);
        return new string(buffer, 0, length);
    }

    // White space between a kanji and whatever follows parts nothing: most pieces are then as long as their paragraph.
    private static int EndOfPiece(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) && at > 0 && IsSpaced(text[at - 1]))
            {
                return at;
            }
        }

        return text.Length;
    }

    private static bool IsSpaced(char unit) => unit is < '\u2E80' or > '\u9FFF' and < '\uD800' or > '\uFAFF' and < '\uFF66';
}
