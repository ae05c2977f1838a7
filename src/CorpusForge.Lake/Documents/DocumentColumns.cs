using CorpusForge.Core.Documents;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Documents;

/// <summary>The columns of a document part.</summary>
public sealed class DocumentColumns
{
    /// <summary>Raised whenever the columns change: it is part of the stage's key.</summary>
    public const int Version = 4;

    /// <summary>What stands for notices that are not known, and for repeated text that no step has looked for.</summary>
    internal const int Unknown = -1;

    /// <summary>The columns of repeated text: units, characters and characters in all, of paragraphs and then of substrings.</summary>
    internal static readonly IReadOnlyList<string> RepeatedNames =
    [
        "repeated_paragraphs", "repeated_paragraph_characters", "paragraph_characters",
        "repeated_substrings", "repeated_substring_characters", "substring_characters",
    ];

    private readonly StringColumn docId = new("doc_id");
    private readonly StringColumn url = new("url");
    private readonly StringColumn host = new("host");
    private readonly StringColumn domain = new("domain");
    private readonly TimeColumn fetchedAt = new("fetched_at");
    private readonly TimeColumn publishedAt = new("published_at");
    private readonly TimeColumn modifiedAt = new("modified_at");
    private readonly StringColumn title = new("title");
    private readonly StringColumn text = new("text");
    private readonly StringColumn noContent = new("no_content");
    private readonly ValueColumn<int> textBytes = new("text_bytes");
    private readonly StringColumn charset = new("charset");
    private readonly ValueColumn<int> linkTotal = new("link_total");
    private readonly ValueColumn<int> linkExternal = new("link_external");
    private readonly ValueColumn<int> linkSponsored = new("link_sponsored");
    private readonly ValueColumn<int> linkAffiliate = new("link_affiliate");
    private readonly ValueColumn<int> linkShops = new("link_shops");
    private readonly ValueColumn<int> linkRedirectors = new("link_redirectors");
    private readonly ValueColumn<int> linkEmbedded = new("link_embedded");
    private readonly ValueColumn<int> linkAdult = new("link_adult");
    private readonly ValueColumn<int> linkTextCharacters = new("link_text_characters");
    private readonly StringColumn affiliateHosts = new("affiliate_hosts");
    private readonly ValueColumn<int> disclosures = new("disclosures");
    private readonly ValueColumn<int> ageGates = new("age_gates");
    private readonly StringColumn personalData = new("personal_data");
    private readonly ValueColumn<int>[] repeated = [.. RepeatedNames.Select(name => new ValueColumn<int>(name))];
    private readonly StringColumn file = new("file");
    private readonly ValueColumn<long> offset = new("offset");

    /// <summary>All columns, in the order of the file.</summary>
    public IReadOnlyList<Column> All =>
    [
        docId, url, host, domain, fetchedAt, publishedAt, modifiedAt, title, text, noContent, textBytes, charset, linkTotal, linkExternal,
        linkSponsored, linkAffiliate, linkShops, linkRedirectors, linkEmbedded, linkAdult, linkTextCharacters, affiliateHosts, disclosures, ageGates,
        personalData, .. repeated, file, offset,
    ];

    /// <summary>Adds a document and the place it was read from; returns the bytes of its text as UTF-8.</summary>
    public int Add(Document document, string fileName, long fileOffset)
    {
        ArgumentNullException.ThrowIfNull(document);
        docId.Add(document.DocId);
        url.Add(document.Url);
        host.Add(document.Host);
        domain.Add(document.Domain);
        fetchedAt.Add(document.FetchedAt);
        publishedAt.Add(document.PublishedAt);
        modifiedAt.Add(document.ModifiedAt);
        title.Add(document.Title);
        text.Add(document.Text);
        noContent.Add(document.NoContent);
        var bytes = System.Text.Encoding.UTF8.GetByteCount(document.Text);
        textBytes.Add(bytes);
        charset.Add(document.Charset);
        linkTotal.Add(document.Links.Total);
        linkExternal.Add(document.Links.External);
        linkSponsored.Add(document.Links.Sponsored);
        linkAffiliate.Add(document.Links.Affiliate);
        linkShops.Add(document.Links.Shops);
        linkRedirectors.Add(document.Links.Redirectors);
        linkEmbedded.Add(document.Links.Embedded);
        linkAdult.Add(document.Links.Adult);
        linkTextCharacters.Add(document.Links.TextCharacters);
        affiliateHosts.Add(string.Join(' ', document.Links.AffiliateHosts));
        disclosures.Add(document.Notices?.Disclosures ?? Unknown);
        ageGates.Add(document.Notices?.AgeGates ?? Unknown);
        personalData.Add(PersonalDataText.Write(document.PersonalData));
        AddRepeated(0, document.RepeatedParagraphs);
        AddRepeated(3, document.RepeatedSubstrings);
        file.Add(fileName);
        offset.Add(fileOffset);
        return bytes;
    }

    private void AddRepeated(int first, RepeatedText? found)
    {
        repeated[first].Add(found?.Units ?? Unknown);
        repeated[first + 1].Add(found?.Characters ?? Unknown);
        repeated[first + 2].Add(found?.Of ?? Unknown);
    }
}
