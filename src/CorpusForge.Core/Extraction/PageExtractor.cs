using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction.Tree;
using CorpusForge.Core.Sources;
using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Core.Extraction;

/// <summary>Turns a raw page into a document. One instance serves one thread.</summary>
public sealed class PageExtractor(ExtractSettings settings)
{
    /// <summary>Raised whenever the result for any page changes: it is part of the stage's key.</summary>
    public const int Version = 6;

    private readonly PageParser parser = new(settings.DepthLimit);
    private readonly BlockReader blocks = new();
    private readonly MainTextChooser chooser = new(settings.Mode);
    private readonly TextBuffer scratch = new();
    private char[] characters = [];

    /// <summary>The document of a page. Throws <see cref="PageRefusedException"/> for a page beyond the limits.</summary>
    public Document Extract(RawPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var host = HostNames.Of(page.Url).ToString().ToLowerInvariant();
        var document = new Document
        {
            DocId = page.DocId ?? DocumentId.Of(page),
            Url = page.Url,
            Host = host,
            Domain = HostNames.DomainOf(host),
            FetchedAt = page.FetchedAt,
        };
        return page.Extracted is { } ready
            ? document with
            {
                Text = ready.Text,
                Title = ready.Title,
                Charset = ready.Charset,
                PublishedAt = ready.PublishedAt,
                ModifiedAt = ready.ModifiedAt,
                NoContent = ready.Text.Length > 0 ? "" : "no-text",
                Links = ready.Links ?? LinkFacts.None,
                Notices = ready.Notices,
            }
            : Extract(page, document);
    }

    private Document Extract(RawPage page, Document document)
    {
        var budget = new PageBudget(settings);
        var (charset, mark) = CharsetDetector.Detect(page.Body.Span, page.ContentType);
        using var tree = parser.Parse(Decode(page.Body.Span[mark..], charset), budget);
        budget.CheckClock();
        var head = HeadFacts.Read(tree, scratch);
        blocks.Read(tree, budget);
        var main = chooser.Choose(blocks, head.Title);
        budget.CheckClock();
        var (published, modified) = PageDates.Find(head, blocks, main, page.Url);
        return document with
        {
            Text = main.Text,
            Title = head.Title,
            Charset = charset.Name,
            PublishedAt = published,
            ModifiedAt = modified,
            NoContent = main.Text.Length > 0 ? "" : head.HasFrames ? "frameset" : head.HasScripts ? "script-only" : "no-text",
            Links = LinkCollector.Collect(blocks.Links, blocks.Embeds, document.Host, main.LinkCharacters),
            Notices = NoticePhrases.Count(blocks.Text.Written),
        };
    }

    // The tree points into these characters, so they are reused only for the next page.
    private ReadOnlyMemory<char> Decode(ReadOnlySpan<byte> bytes, Charset charset)
    {
        var most = charset.Encoding.GetMaxCharCount(bytes.Length);
        if (characters.Length < most)
        {
            characters = new char[most];
        }

        return characters.AsMemory(0, charset.Decode(bytes, characters));
    }
}
