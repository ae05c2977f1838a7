using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters.Keywords;
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

    /// <summary>What was found of a list that comes with the project.</summary>
    internal KeywordHits Keywords(KeywordList list) => (keywords ??= KeywordLists.BuiltIn.Count(Page.Text))[(int)list];
}
