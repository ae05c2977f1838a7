using CorpusForge.Japanese.PersonalData;

namespace CorpusForge.Core.Documents;

/// <summary>One page after extraction: its text and the facts about it that every later stage reads.</summary>
public sealed record Document
{
    /// <summary>
    /// 32 lower-case hex digits: XXH128 of URL, fetch time and body. The same capture has the same id wherever it is read from.
    /// </summary>
    public required string DocId { get; init; }

    /// <summary>The URL as the source states it.</summary>
    public required string Url { get; init; }

    /// <summary>Lower-case host name without port; empty when the URL has none.</summary>
    public string Host { get; init; } = "";

    /// <summary>Registrable domain of the host (the host itself where no public suffix is known).</summary>
    public string Domain { get; init; } = "";

    /// <summary>When the page was fetched, UTC; null when the source does not say.</summary>
    public DateTime? FetchedAt { get; init; }

    /// <summary>When the page says it was published, UTC midnight when only a day is given; null when it does not say.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>When the page says it was last changed, likewise; never before <see cref="PublishedAt"/>.</summary>
    public DateTime? ModifiedAt { get; init; }

    /// <summary>The page's title without surrounding white space; empty when it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Main text, paragraphs separated by one line feed.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why there is no text: <c>frameset</c>, <c>script-only</c> or <c>no-text</c>; empty when there is.</summary>
    public string NoContent { get; init; } = "";

    /// <summary>WHATWG name of the charset the bytes were decoded with, lower case (<c>shift_jis</c>, <c>utf-8</c>).</summary>
    public string Charset { get; init; } = "";

    /// <summary>Facts of the page's links.</summary>
    public LinkFacts Links { get; init; } = LinkFacts.None;

    /// <summary>What the whole page says of itself; null when only its text is known.</summary>
    public PageNotices? Notices { get; init; }

    /// <summary>Personal data found in title and text before any was masked; null when no transform has looked.</summary>
    public PersonalDataCounts? PersonalData { get; init; }

    /// <summary>Paragraphs and lines that many pages hold; null when no step has looked.</summary>
    public RepeatedText? RepeatedParagraphs { get; init; }

    /// <summary>Long passages that stand earlier too; null when no step has looked.</summary>
    public RepeatedText? RepeatedSubstrings { get; init; }
}
