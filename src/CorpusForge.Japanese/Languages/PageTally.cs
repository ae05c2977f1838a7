namespace CorpusForge.Japanese.Languages;

/// <summary>The sums over a page's paragraphs, and whether those without evidence of their own are Japanese there.</summary>
internal readonly struct PageTally
{
    public PageTally(ReadOnlySpan<char> text)
    {
        var (known, unsure) = (default(Weights), default(LetterTally));
        int characters = 0, japanese = 0, chinese = 0, undecided = 0, han = 0, forms = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            var tally = LetterTally.Of(line);
            var language = LanguageOf(tally, unsureIsJapanese: true);
            var length = tally.Characters;
            characters += length;
            han += tally.Han;
            forms += tally.ChineseForms;
            if (tally.Unsure)
            {
                unsure.Add(tally);
                undecided += language == Language.Japanese ? length : 0;
                continue;
            }

            known.Add(tally.Weights(tally.Japanese >= tally.Chinese));
            japanese += language == Language.Japanese ? length : 0;
            chinese += language == Language.Chinese ? length : 0;
        }

        UnsureIsJapanese = known.Japanese + unsure.Japanese >= known.Chinese + unsure.Chinese;
        known.Add(unsure.Weights(UnsureIsJapanese));
        Guess = new LanguageGuess
        {
            Language = known.Language(),
            JapaneseShare = known.All == 0 ? 0 : known.Japanese / known.All,
            Characters = characters,
            JapaneseCharacters = japanese + (UnsureIsJapanese ? undecided : 0),
            ChineseCharacters = chinese + (UnsureIsJapanese ? 0 : undecided),
            Han = han,
            ChineseForms = forms,
        };
    }

    public LanguageGuess Guess { get; }

    public bool UnsureIsJapanese { get; }

    public static Language LanguageOf(in LetterTally tally, bool unsureIsJapanese) =>
        tally.Weights(tally.Unsure ? unsureIsJapanese : tally.Japanese >= tally.Chinese).Language();
}
