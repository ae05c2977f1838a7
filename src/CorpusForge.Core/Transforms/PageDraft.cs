using CorpusForge.Core.Documents;
using CorpusForge.Japanese.PersonalData;

namespace CorpusForge.Core.Transforms;

/// <summary>What transforms may change of a page, on its way from one to the next.</summary>
public sealed class PageDraft(Document page)
{
    /// <summary>The page's title.</summary>
    public string Title { get; set; } = page.Title;

    /// <summary>Main text, lines separated by one line feed.</summary>
    public string Text { get; set; } = page.Text;

    /// <summary>Personal data found before any was masked; null until a transform has looked.</summary>
    public PersonalDataCounts? PersonalData { get; set; } = page.PersonalData;

    /// <summary>Names lines that the page's host repeats, by hash; null where the corpus has not been counted.</summary>
    public Func<ulong, bool>? IsRepeatedLine { get; init; }

    /// <summary>The page as it now is; the same instance when nothing changed.</summary>
    public Document Finish() =>
        ReferenceEquals(Title, page.Title) && ReferenceEquals(Text, page.Text) && PersonalData == page.PersonalData
            ? page
            : page with { Title = Title, Text = Text, PersonalData = PersonalData };
}
