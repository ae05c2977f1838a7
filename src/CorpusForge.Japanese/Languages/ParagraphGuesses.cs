namespace CorpusForge.Japanese.Languages;

/// <summary>Walks the paragraphs of a text; made for <c>foreach</c>.</summary>
public ref struct ParagraphGuesses
{
    private readonly ReadOnlySpan<char> text;
    private readonly bool unsureIsJapanese;
    private int next;

    internal ParagraphGuesses(ReadOnlySpan<char> text)
    {
        this.text = text;
        unsureIsJapanese = new PageTally(text).UnsureIsJapanese;
    }

    /// <summary>The paragraph reached.</summary>
    public ParagraphGuess Current { get; private set; }

    /// <summary>The walk itself.</summary>
    public readonly ParagraphGuesses GetEnumerator() => this;

    /// <summary>Goes to the next paragraph that is not empty; false behind the last.</summary>
    public bool MoveNext()
    {
        while (next < text.Length)
        {
            var start = next;
            var length = text[start..].IndexOf('\n') is >= 0 and var end ? end : text.Length - start;
            next = start + length + 1;
            if (length > 0)
            {
                Current = new ParagraphGuess(start, length, PageTally.LanguageOf(LetterTally.Of(text.Slice(start, length)), unsureIsJapanese));
                return true;
            }
        }

        return false;
    }
}
