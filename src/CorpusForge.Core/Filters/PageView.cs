using CorpusForge.Core.Documents;
using CorpusForge.Japanese.Languages;
using CorpusForge.Japanese.PersonalData;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Core.Filters;

/// <summary>
/// What a measure sees of a page: the document, and what one scan over its text found that several measures share.
/// </summary>
public sealed class PageView(Document page)
{
    private TextCounts? counts;
    private LanguageGuess? language;
    private PersonalDataCounts? personalData;

    /// <summary>The document.</summary>
    public Document Page { get; } = page;

    /// <summary>Main text.</summary>
    public string Text => Page.Text;

    /// <summary>Counts of scripts, sentences and lines; the text is scanned on first use and once only.</summary>
    public TextCounts Counts => counts ??= TextScanner.Scan(Page.Text);

    /// <summary>The language of the text and of its paragraphs; judged on first use and once only.</summary>
    public LanguageGuess Language => language ??= LanguageGuesser.Of(Page.Text);

    /// <summary>Personal data of title and text, as found before any was masked.</summary>
    public PersonalDataCounts PersonalData => personalData ??=
        Page.PersonalData ?? PersonalDataFinder.Count(Page.Title).Plus(PersonalDataFinder.Count(Page.Text));
}
