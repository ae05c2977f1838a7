namespace CorpusForge.Core.Extraction;

/// <summary>A growing buffer of characters that is kept from page to page.</summary>
internal sealed class TextBuffer
{
    private char[] characters = new char[16 << 10];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => characters.AsSpan(0, Length);

    public char Last => Length == 0 ? '\n' : characters[Length - 1];

    public void Clear() => Length = 0;

    public void Truncate(int length) => Length = length;

    public void Append(char value)
    {
        if (Length == characters.Length)
        {
            Grow(1);
        }

        characters[Length++] = value;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > characters.Length - Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(characters.AsSpan(Length));
        Length += text.Length;
    }

    private void Grow(int more) => Array.Resize(ref characters, Math.Max(characters.Length * 2, Length + more));
}
