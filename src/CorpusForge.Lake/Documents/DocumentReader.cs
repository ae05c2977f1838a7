using CorpusForge.Core.Documents;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Documents;

/// <summary>Reads documents back from a part.</summary>
public static class DocumentReader
{
    /// <summary>The documents of a part, in row order.</summary>
    public static async IAsyncEnumerable<Document> ReadAsync(string path)
    {
        await using var table = await TableReader.OpenPartAsync(path).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            foreach (var document in await GroupAsync(table, group).ConfigureAwait(false))
            {
                yield return document;
            }
        }
    }

    /// <summary>The documents of one row group.</summary>
    public static async Task<Document[]> GroupAsync(TableReader table, int group)
    {
        ArgumentNullException.ThrowIfNull(table);
        var plain = await TextsAsync(table, group).ConfigureAwait(false);
        var noContent = await table.StringsAsync(group, "no_content").ConfigureAwait(false);
        var total = await table.ValuesAsync<int>(group, "link_total").ConfigureAwait(false);
        var external = await table.ValuesAsync<int>(group, "link_external").ConfigureAwait(false);
        var sponsored = await table.ValuesAsync<int>(group, "link_sponsored").ConfigureAwait(false);
        var affiliate = await table.ValuesAsync<int>(group, "link_affiliate").ConfigureAwait(false);
        var shops = await table.ValuesAsync<int>(group, "link_shops").ConfigureAwait(false);
        var redirectors = await table.ValuesAsync<int>(group, "link_redirectors").ConfigureAwait(false);
        var embedded = await table.ValuesAsync<int>(group, "link_embedded").ConfigureAwait(false);
        var adult = await table.ValuesAsync<int>(group, "link_adult").ConfigureAwait(false);
        var characters = await table.ValuesAsync<int>(group, "link_text_characters").ConfigureAwait(false);
        var hosts = await table.StringsAsync(group, "affiliate_hosts").ConfigureAwait(false);
        var disclosures = await table.ValuesAsync<int>(group, "disclosures").ConfigureAwait(false);
        var ageGates = await table.ValuesAsync<int>(group, "age_gates").ConfigureAwait(false);
        var personalData = await table.StringsAsync(group, "personal_data").ConfigureAwait(false);
        var repeated = new List<int[]>();
        foreach (var name in DocumentColumns.RepeatedNames)
        {
            repeated.Add(await table.ValuesAsync<int>(group, name).ConfigureAwait(false));
        }

        return [.. plain.Select((page, row) => page with
        {
            NoContent = noContent[row]!,
            Notices = disclosures[row] == DocumentColumns.Unknown ? null : new PageNotices(disclosures[row], ageGates[row]),
            PersonalData = PersonalDataText.Read(personalData[row]!),
            RepeatedParagraphs = Repeated(repeated, 0, row),
            RepeatedSubstrings = Repeated(repeated, 3, row),
            Links = new LinkFacts
            {
                Total = total[row],
                External = external[row],
                Sponsored = sponsored[row],
                Affiliate = affiliate[row],
                Shops = shops[row],
                Redirectors = redirectors[row],
                Embedded = embedded[row],
                Adult = adult[row],
                TextCharacters = characters[row],
                AffiliateHosts = hosts[row]!.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            },
        })];
    }

    /// <summary>
    /// The documents of one row group with their text, addresses, times, title and charset alone, all that shards hold; of a shard too. The facts of
    /// their links and the like are not read.
    /// </summary>
    public static Task<Document[]> TextsAsync(TableReader table, int group)
    {
        ArgumentNullException.ThrowIfNull(table);
        return TextsAsync(table, group, [.. Enumerable.Range(0, table.Rows(group))]);
    }

    /// <summary>The same of some rows of the group.</summary>
    public static async Task<Document[]> TextsAsync(TableReader table, int group, IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        var docId = await table.SlicesAsync(group, "doc_id").ConfigureAwait(false);
        var url = await table.SlicesAsync(group, "url").ConfigureAwait(false);
        var host = await table.SlicesAsync(group, "host").ConfigureAwait(false);
        var domain = await table.SlicesAsync(group, "domain").ConfigureAwait(false);
        var fetchedAt = await table.OptionalAsync<DateTime>(group, "fetched_at").ConfigureAwait(false);
        var publishedAt = await table.OptionalAsync<DateTime>(group, "published_at").ConfigureAwait(false);
        var modifiedAt = await table.OptionalAsync<DateTime>(group, "modified_at").ConfigureAwait(false);
        var title = await table.SlicesAsync(group, "title").ConfigureAwait(false);
        var text = await table.SlicesAsync(group, "text").ConfigureAwait(false);
        var charset = await table.SlicesAsync(group, "charset").ConfigureAwait(false);
        return [.. rows.Select(row => new Document
        {
            DocId = docId[row].ToString(),
            Url = url[row].ToString(),
            Host = host[row].ToString(),
            Domain = domain[row].ToString(),
            FetchedAt = Utc(fetchedAt[row]),
            PublishedAt = Utc(publishedAt[row]),
            ModifiedAt = Utc(modifiedAt[row]),
            Title = title[row].ToString(),
            Text = text[row].ToString(),
            Charset = charset[row].ToString(),
        })];
    }

    private static RepeatedText? Repeated(List<int[]> columns, int first, int row) => columns[first][row] == DocumentColumns.Unknown
        ? null
        : new RepeatedText(columns[first][row], columns[first + 1][row], columns[first + 2][row]);

    internal static DateTime? Utc(DateTime? time) => time is { } value ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : null;
}
