using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>What labelling functions see of a page: the page, its measures' view, and word counts that they share, made on first use.</summary>
public sealed class PageEvidence(Document page)
{
    private KeywordHits[]? title;
    private KeywordHits[]? text;
    private PageNotices? notices;

    /// <summary>The page.</summary>
    public Document Page { get; } = page;

    /// <summary>The view that measures have of it.</summary>
    public PageView View { get; } = new(page);

    /// <summary>Characters of the main text.</summary>
    public int Characters => View.Counts.Characters;

    /// <summary>What the page says of itself; of title and main text where the rest of the page is gone.</summary>
    public PageNotices Notices => notices ??= Page.Notices ?? NoticePhrases.Count($"{Page.Title}\n{Page.Text}");

    /// <summary>Hits of a list in the title.</summary>
    public KeywordHits InTitle(EvidenceList list) => (title ??= EvidenceWords.Count(Page.Title))[(int)list];

    /// <summary>Hits of a list in the main text.</summary>
    public KeywordHits InText(EvidenceList list) => (text ??= EvidenceWords.Count(Page.Text))[(int)list];

    /// <summary>A count by thousand characters of main text; 0 for an empty page.</summary>
    public double PerThousand(int count) => Characters == 0 ? 0 : 1000.0 * count / Characters;
}
