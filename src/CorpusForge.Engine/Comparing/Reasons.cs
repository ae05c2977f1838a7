using System.Text.Json.Nodes;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Queries;

namespace CorpusForge.Engine.Comparing;

/// <summary>
/// Finds why pages of one version are not in the other, in the verdicts that the other was made from: they hold every page that was read for it. A
/// page that stands there several times gives its reasons in the order of the verdicts, those that keep it left aside.
/// </summary>
internal sealed class Reasons(LakeDatabase database, ComparedVersion holder, ComparedVersion refuser, CancellationToken token)
{
    private const string NotRead = "not-read";
    private const string TakenOut = "taken-out";
    private const string Unknown = "unknown";

    /// <summary>
    /// Makes a table <c>TABLE_reasons</c> of the rows of a table of pages, each with its reason, and returns the totals, most pages first.
    /// </summary>
    public IReadOnlyList<ReasonTotal> Find(string table)
    {
        database.Execute(refuser.VerdictParts.Count == 0 ? Nothing(table) : FromVerdicts(table), token);
        return database.Rows(
            $"""
            SELECT reason, count(*), sum(len), min(value), max(value), count(*) FILTER (copy_of IN (SELECT doc FROM {refuser.Side}))
            FROM {table}_reasons GROUP BY reason ORDER BY count(*) DESC, reason
            """,
            row => Total(row.GetString(0), Sql.Whole(row, 1), Sql.Whole(row, 2), Sql.Number(row, 3), Sql.Number(row, 4), Sql.Whole(row, 5)),
            token);
    }

    /// <summary>The kind of a reason by its name.</summary>
    public static DiffReasonKind KindOf(string name) => name switch
    {
        "period" => DiffReasonKind.Period,
        "blocked" => DiffReasonKind.Blocked,
        "contaminated" => DiffReasonKind.Contaminated,
        "url" or "exact" or "near" => DiffReasonKind.Duplicate,
        "sample" or "weight" => DiffReasonKind.Drawn,
        TakenOut => DiffReasonKind.TakenOut,
        NotRead => DiffReasonKind.NotRead,
        Unknown => DiffReasonKind.Unknown,
        _ => DiffReasonKind.Rule,
    };

    private static string Nothing(string table) => $"""
        CREATE TABLE {table}_reasons AS
        SELECT *, '{Unknown}' AS reason, NULL::DOUBLE AS value, NULL::UUID AS copy_of, NULL::DOUBLE AS similarity FROM {table}
        """;

    private string FromVerdicts(string table) => $"""
        CREATE TABLE {table}_reasons AS
        WITH page AS (SELECT *, row_number() OVER (PARTITION BY doc ORDER BY row) AS nth FROM {table}),
        verdict AS MATERIALIZED (
          SELECT doc_id::UUID AS doc, verdict, value, TRY_CAST(nullif(copy_of, '') AS UUID) AS copy_of, similarity, filename, file_row_number
          FROM read_parquet({LakeDatabase.Files(refuser.VerdictParts)}, filename = true, file_row_number = true)
          WHERE doc_id::UUID IN (SELECT doc FROM {table})),
        refusal AS (
          SELECT *, row_number() OVER (PARTITION BY doc ORDER BY filename, file_row_number) AS nth FROM verdict WHERE verdict <> 'kept'),
        known AS (SELECT DISTINCT doc FROM verdict)
        SELECT page.* EXCLUDE (nth),
          CASE WHEN refusal.doc IS NOT NULL THEN refusal.verdict WHEN known.doc IS NOT NULL THEN '{TakenOut}' ELSE '{NotRead}' END AS reason,
          refusal.value, refusal.copy_of, refusal.similarity
        FROM page LEFT JOIN refusal ON page.doc = refusal.doc AND page.nth = refusal.nth LEFT JOIN known ON page.doc = known.doc
        """;

    private ReasonTotal Total(string name, long pages, long characters, double? least, double? most, long copies)
    {
        var kind = KindOf(name);
        return new ReasonTotal
        {
            Kind = kind,
            Name = name,
            Pages = pages,
            Characters = characters,
            LeastValue = least,
            MostValue = most,
            Bounds = kind == DiffReasonKind.Rule ? BoundsOf(refuser.Manifest, name) : null,
            OtherBounds = kind == DiffReasonKind.Rule ? BoundsOf(holder.Manifest, name) : null,
            RepresentativesThere = kind == DiffReasonKind.Duplicate ? copies : null,
        };
    }

    private static RuleBounds? BoundsOf(Manifest manifest, string rule)
    {
        foreach (var entry in manifest.Recipe["keep"] as JsonArray ?? [])
        {
            if (entry is JsonObject named && named[rule] is JsonObject bounds)
            {
                return new RuleBounds(Bound(bounds["low"]), Bound(bounds["high"]));
            }
        }

        return null;
    }

    private static double? Bound(JsonNode? value) => value is JsonValue number && number.TryGetValue<double>(out var bound) ? bound : null;
}
