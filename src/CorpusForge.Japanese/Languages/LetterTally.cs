using System.Runtime.CompilerServices;

namespace CorpusForge.Japanese.Languages;

/// <summary>The letters of a text by kind, and what they say of Japanese against Chinese.</summary>
internal struct LetterTally
{
    private Counts counts;

    /// <summary>UTF-16 units that are no white space.</summary>
    public int Characters { get; private set; }

    public int Han { get; private set; }

    public int Kana { get; private set; }

    /// <summary>Han characters in forms that only Chinese has today.</summary>
    public readonly int ChineseForms => counts[(int)LetterKind.OfChinese];

    /// <summary>Evidence for Japanese; a の between kanji is none.</summary>
    public int Japanese { get; private set; }

    /// <summary>Evidence for Chinese.</summary>
    public int Chinese { get; private set; }

    /// <summary>Letters of kana, Han and bopomofo.</summary>
    public readonly int JapaneseOrChinese => Han + Kana + counts[(int)LetterKind.Bopomofo];

    /// <summary>Whether there are letters of the two with evidence so thin that the page around them knows better.</summary>
    public readonly bool Unsure => JapaneseOrChinese > 0 && Math.Abs(Japanese - Chinese) * 4 < JapaneseOrChinese;

    public static LetterTally Of(ReadOnlySpan<char> text)
    {
        var tally = default(LetterTally);
        Span<int> counts = tally.counts;
        foreach (var unit in text)
        {
            counts[(int)LetterKinds.Of(unit)]++;
        }

        tally.Characters = text.Length - counts[(int)LetterKind.Space];
        tally.Weigh(text);
        return tally;
    }

    /// <summary>The weights of the letters, those of Japanese or Chinese given to the one or the other.</summary>
    public readonly Weights Weights(bool japanese) => new()
    {
        Japanese = japanese ? JapaneseOrChinese : 0,
        Chinese = japanese ? 0 : JapaneseOrChinese,
        Korean = counts[(int)LetterKind.Hangul],
        Latin = counts[(int)LetterKind.Latin] / 3.0,
        Other = counts[(int)LetterKind.Other] / 2.0,
    };

    public void Add(in LetterTally other)
    {
        for (var kind = 0; kind <= (int)LetterKind.Particle; kind++)
        {
            counts[kind] += other.counts[kind];
        }

        Characters += other.Characters;
        Han += other.Han;
        Kana += other.Kana;
        Japanese += other.Japanese;
        Chinese += other.Chinese;
    }

    private readonly int Count(LetterKind kind) => counts[(int)kind];

    private void Weigh(ReadOnlySpan<char> text)
    {
        var hiragana = Count(LetterKind.Hiragana);
        Kana = hiragana + Count(LetterKind.No) + Count(LetterKind.Katakana);
        Han = Count(LetterKind.Shared) + Count(LetterKind.OfJapanese) + Count(LetterKind.NotSimplified) + Count(LetterKind.NotTraditional)
            + Count(LetterKind.OfChinese) + Count(LetterKind.Old) + Count(LetterKind.Particle);

        // A text that has forms of both sides is Japanese: no Chinese script mixes them.
        var both = Math.Min(Count(LetterKind.NotSimplified), Count(LetterKind.NotTraditional));
        Japanese = (3 * hiragana) + Count(LetterKind.Katakana) + (5 * Count(LetterKind.OfJapanese)) + (3 * both)
            + (hiragana > 0 ? Count(LetterKind.No) : 0);
        Chinese = (5 * Count(LetterKind.OfChinese)) + (3 * Count(LetterKind.Old)) + (5 * Count(LetterKind.Bopomofo)) + (2 * Count(LetterKind.Particle));
        if (Han > 1 && Kana * 4 < Han)
        {
            Japanese += 2 * KanjiPairs.Count(text);
        }
    }

    [InlineArray((int)LetterKind.Particle + 1)]
    private struct Counts
    {
        private int first;
    }
}
