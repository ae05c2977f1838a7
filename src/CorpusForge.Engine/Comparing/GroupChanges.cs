using System.Globalization;
using CorpusForge.Lake.Queries;

namespace CorpusForge.Engine.Comparing;

/// <summary>Counts pages by a group on both sides, and those added and removed.</summary>
internal sealed class GroupChanges(LakeDatabase database, CancellationToken token)
{
    private const int DomainsShown = 50;
    private const int ClassesShown = 30;

    // The second level of .jp that registries keep for a kind of holder (JPRS), else the last label.
    private const string HostClass = """
        CASE WHEN regexp_matches(host, '(^|\.)(ac|ad|co|ed|go|gr|lg|ne|or)\.jp$') THEN regexp_extract(host, '[a-z]{2}\.jp$')
             WHEN contains(host, '.') THEN regexp_extract(host, '[^.]+$') ELSE host END
        """;

    private const string ClusterBand = """
        CASE WHEN cluster <= 2 THEN cluster::VARCHAR WHEN cluster <= 5 THEN '3-5' WHEN cluster <= 20 THEN '6-20' WHEN cluster <= 100 THEN '21-100' ELSE '101+' END
        """;

    /// <summary>The domains that moved most.</summary>
    public IReadOnlyList<GroupChange> Domains() => Of("domain", Limit("WHERE before <> after OR added + removed > 0", DomainsShown));

    /// <summary>The classes of hosts with the most pages.</summary>
    public IReadOnlyList<GroupChange> HostClasses() => Of(HostClass, Limit("", ClassesShown, "greatest(before, after)"));

    /// <summary>Sources in ordinal order.</summary>
    public IReadOnlyList<GroupChange> Sources() => Of("source", "ORDER BY name");

    /// <summary>Years, ascending.</summary>
    public IReadOnlyList<GroupChange> Years() => Of("coalesce(lpad(year::VARCHAR, 4, '0'), 'unknown')", "ORDER BY name");

    /// <summary>Sizes of clusters, ascending.</summary>
    public IReadOnlyList<GroupChange> Clusters() => Of(ClusterBand, "ORDER BY TRY_CAST(regexp_extract(name, '^[0-9]+') AS INTEGER)");

    /// <summary>How often pages are to be seen, ascending.</summary>
    public IReadOnlyList<GroupChange> Repeats() => Of("repeat::VARCHAR", "ORDER BY TRY_CAST(name AS INTEGER)");

    /// <summary>Domains that both have, that only the second has, that only the first has.</summary>
    public DomainCounts DomainCounts() => database.Rows(
        """
        SELECT count(*) FILTER (b.domain IS NOT NULL AND a.domain IS NOT NULL), count(*) FILTER (b.domain IS NULL), count(*) FILTER (a.domain IS NULL)
        FROM (SELECT DISTINCT domain FROM before) b FULL JOIN (SELECT DISTINCT domain FROM after) a USING (domain)
        """,
        row => new DomainCounts(Sql.Whole(row, 0), Sql.Whole(row, 1), Sql.Whole(row, 2)),
        token)[0];

    private static string Limit(string where, int most, string by = "abs(after - before)") =>
        string.Create(CultureInfo.InvariantCulture, $"{where} ORDER BY {by} DESC, added + removed DESC, name LIMIT {most}");

    private IReadOnlyList<GroupChange> Of(string group, string tail) => database.Rows(
        $"""
        SELECT * FROM (
          SELECT name, sum(side_before) AS before, sum(side_after) AS after, sum(len_before), sum(len_after), sum(side_added) AS added, sum(side_removed) AS removed FROM (
            SELECT {group} AS name, count(*) AS side_before, 0 AS side_after, sum(len) AS len_before, 0 AS len_after, 0 AS side_added, 0 AS side_removed FROM before GROUP BY 1
            UNION ALL SELECT {group}, 0, count(*), 0, sum(len), 0, 0 FROM after GROUP BY 1
            UNION ALL SELECT {group}, 0, 0, 0, 0, count(*), 0 FROM added GROUP BY 1
            UNION ALL SELECT {group}, 0, 0, 0, 0, 0, count(*) FROM removed GROUP BY 1)
          GROUP BY name) {tail}
        """,
        row => new GroupChange(row.GetString(0), Sql.Whole(row, 1), Sql.Whole(row, 2), Sql.Whole(row, 3), Sql.Whole(row, 4), Sql.Whole(row, 5), Sql.Whole(row, 6)),
        token);
}
