using CorpusForge.Lake.Queries;

namespace CorpusForge.Engine.Comparing;

/// <summary>
/// Matches the pages of two versions, from tables of a row a page without texts. Rows are matched in four rounds, each among those that the rounds
/// before left over: equal page, text and repeat; equal page and text; equal page; equal URL. Of rows that are equal as many are matched as both sides
/// have, in the order of their rows.
/// </summary>
internal sealed class PageMatching(LakeDatabase database, CancellationToken token)
{
    private static readonly (string Kind, string Keys)[] Rounds =
        [("unchanged", "doc, hash, len, repeat"), ("repeat", "doc, hash, len"), ("text", "doc"), ("recaptured", "url")];

    /// <summary>
    /// Fills the tables <c>before</c> and <c>after</c>, <c>pairs</c> (kind and both rows) of what was matched and differs, and <c>removed</c> and
    /// <c>added</c> of what was not. Returns pages and characters of each kind.
    /// </summary>
    public IReadOnlyDictionary<string, PagePart> Match(ComparedVersion before, ComparedVersion after)
    {
        Load(before);
        Load(after);
        Execute("CREATE TABLE pairs(kind VARCHAR, before_row BIGINT, after_row BIGINT, doc UUID, before_len BIGINT, after_len BIGINT)");
        var parts = new Dictionary<string, PagePart>(StringComparer.Ordinal);
        var (left, right) = ("before", "after");
        foreach (var (kind, keys) in Rounds)
        {
            parts[kind] = Round(kind, keys, ref left, ref right);
        }

        Execute($"ALTER TABLE {left} RENAME TO removed");
        Execute($"ALTER TABLE {right} RENAME TO added");
        parts["removed"] = One("SELECT count(*), coalesce(sum(len), 0), 0 FROM removed");
        parts["added"] = One("SELECT count(*), 0, coalesce(sum(len), 0) FROM added");
        return parts;
    }

    // Text is read once and left as its length and a hash of 64 bits, which are compared within this run alone.
    private void Load(ComparedVersion version)
    {
        Execute($"""
            CREATE TABLE {version.Side}(
              row BIGINT, doc UUID, hash UBIGINT, len BIGINT, repeat INTEGER, url UBIGINT, domain VARCHAR, host VARCHAR, source VARCHAR, year SMALLINT, cluster INTEGER)
            """);
        foreach (var (path, first) in version.Shards)
        {
            Execute($"""
                INSERT INTO {version.Side} SELECT {ComparedVersion.RowNumber(first)}, doc_id::UUID, hash(text), length(text), {version.Column("repeat", "1")}, hash(url),
                  domain, host, {version.Column("source", "''")}, year(coalesce({version.Column("published_at", "NULL::TIMESTAMP")}, fetched_at)), {version.Column("cluster_size", "1")}
                FROM {ComparedVersion.ReadShard(path)}
                """);
        }
    }

    private PagePart Round(string kind, string keys, ref string left, ref string right)
    {
        string Numbered(string table) => $"(SELECT row, doc, len, {keys}, row_number() OVER (PARTITION BY {keys} ORDER BY row) AS nth FROM {table})";
        var (restLeft, restRight) = ($"before_without_{kind}", $"after_without_{kind}");
        Execute($"""
            CREATE TABLE matched AS SELECT b.row AS before_row, a.row AS after_row, a.doc AS doc, b.len AS before_len, a.len AS after_len
            FROM {Numbered(left)} b JOIN {Numbered(right)} a USING ({keys}, nth)
            """);
        var part = One("SELECT count(*), coalesce(sum(before_len), 0), coalesce(sum(after_len), 0) FROM matched");
        Execute($"CREATE TABLE {restLeft} AS SELECT page.* FROM {left} page ANTI JOIN matched ON page.row = matched.before_row");
        Execute($"CREATE TABLE {restRight} AS SELECT page.* FROM {right} page ANTI JOIN matched ON page.row = matched.after_row");
        if (kind != "unchanged")
        {
            Execute($"INSERT INTO pairs SELECT '{kind}', * FROM matched");
            Execute($"DROP TABLE {left}");
            Execute($"DROP TABLE {right}");
        }

        Execute("DROP TABLE matched");
        (left, right) = (restLeft, restRight);
        return part;
    }

    private PagePart One(string sql) =>
        database.Rows(sql, row => new PagePart(Sql.Whole(row, 0), Sql.Whole(row, 1), Sql.Whole(row, 2)), token)[0];

    private void Execute(string sql) => database.Execute(sql, token);
}
