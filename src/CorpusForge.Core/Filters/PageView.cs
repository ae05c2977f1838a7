using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters.Keywords;
using CorpusForge.Core.Filters.WordBased;
using CorpusForge.Japanese.Languages;
using CorpusForge.Japanese.PersonalData;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Core.Filters;

/// <summary>
/// What a measure sees of a page: the document, and the walks over its text that measures share, each made on first use and once only.
/// </summary>
public sealed class PageView(Document page)
{
    private TextCounts? counts;
    private TextRepetition? repetition;
    private KeywordHits[]? keywords;
    private KeywordHits[]? wordKeywords;
    private LanguageGuess? language;
    private PersonalDataCounts? personalData;
    private PageWords? words;
    private int mojibake = -1;

    /// <summary>The document.</summary>
    public Document Page { get; } = page;

    /// <summary>Main text.</summary>
    public string Text => Page.Text;

    /// <summary>Counts of scripts, sentences and lines.</summary>
    public TextCounts Counts => counts ??= TextScanner.Scan(Page.Text);

    /// <summary>Runs and n-grams of characters.</summary>
    public TextRepetition Repetition => repetition ??= TextRepetition.Of(Page.Text);

    /// <summary>Traces of a wrong charset.</summary>
    public int Mojibake => mojibake < 0 ? mojibake = Japanese.Scanning.Mojibake.Count(Page.Text) : mojibake;

    /// <summary>The language of the text and of its paragraphs; judged on first use and once only.</summary>
    public LanguageGuess Language => language ??= LanguageGuesser.Of(Page.Text);

    /// <summary>Personal data of title and text, as found before any was masked.</summary>
    public PersonalDataCounts PersonalData => personalData ??=
        Page.PersonalData ?? PersonalDataFinder.Count(Page.Title).Plus(PersonalDataFinder.Count(Page.Text));

    /// <summary>The words of the text, by the morphological analyser.</summary>
    internal PageWords Words => words ??= PageWords.Of(Page.Text);

    /// <summary>What was found of a list that comes with the project, by the letters beside each match.</summary>
    internal KeywordHits Keywords(KeywordList list) => (keywords ??= KeywordLists.BuiltIn.Count(Page.Text))[(int)list];

    /// <summary>What was found of a list that comes with the project where the analyser sees whole words.</summary>
    internal KeywordHits WordKeywords(KeywordList list) => (wordKeywords ??= KeywordLists.BuiltIn.Count(Page.Text, Words))[(int)list];
}
