namespace CorpusForge.Japanese.Scanning;

/// <summary>What a scan counts of sentences.</summary>
internal sealed class SentenceTally : IDisposable
{
    private int hiragana;
    private int letters;

    /// <summary>All sentences and those that repeat an earlier one.</summary>
    public SpanTally Spans { get; } = new();

    /// <summary>Characters of the longest.</summary>
    public int Longest { get; private set; }

    /// <summary>Sentences whose last character before the closing mark is ・ or ….</summary>
    public int Trailing { get; private set; }

    /// <summary>Sentences that break the rule of the NINJAL web corpus.</summary>
    public int Broken { get; private set; }

    /// <summary>Remembers what was counted before the sentence that begins now.</summary>
    public void Begin(in KindHistogram kinds) =>
        (hiragana, letters) = (kinds.Hiragana, kinds.Kana + kinds.Kanji);

    /// <summary>Counts a sentence.</summary>
    /// <param name="text">From its first to its last character that is not white space.</param>
    /// <param name="characters">Its characters.</param>
    /// <param name="spaces">White space among them.</param>
    /// <param name="last">The kind before the closing mark.</param>
    /// <param name="kinds">The histogram at its end.</param>
    public void Add(ReadOnlySpan<char> text, int characters, int spaces, CharacterKind last, in KindHistogram kinds)
    {
        Spans.Add(text, characters);
        Longest = Math.Max(Longest, characters);
        Trailing += last is CharacterKind.MiddleDot or CharacterKind.Ellipsis ? 1 : 0;
        var visible = characters - spaces;
        var (hiraganaHere, lettersHere) = (kinds.Hiragana - hiragana, kinds.Kana + kinds.Kanji - letters);
        Broken += characters is <= 5 or >= 1024 || 20L * hiraganaHere < visible || 10L * lettersHere < 7L * visible ? 1 : 0;
    }

    public void Dispose() => Spans.Dispose();
}
