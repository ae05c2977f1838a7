using System.Text.RegularExpressions;
using CorpusForge.Core.Sources;
using CorpusForge.Lake.Storage;
using DuckDB.NET.Native;

namespace CorpusForge.Lake.Queries;

/// <summary>
/// Answers SQL over the versions of a lake's mixtures. It only reads: one statement that gives rows (SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW,
/// SUMMARIZE, or EXPLAIN of one).
/// </summary>
public sealed partial class LakeSql : IDisposable
{
    private const int LongestNear = 3;

    private static readonly string[] Formats = [".csv", ".parquet", ".jsonl"];

    private readonly LakeDatabase database;
    private readonly LakeFolder lake;
    private readonly HashSet<string> made = new(StringComparer.OrdinalIgnoreCase);

    private LakeSql(LakeFolder lake, LakeDatabase database) => (this.lake, this.database, Views) = (lake, database, LakeViews.Of(lake));

    /// <summary>All names that statements may use, in ordinal order.</summary>
    public IReadOnlyList<LakeView> Views { get; }

    /// <summary>Opens a lake for questions.</summary>
    public static LakeSql Open(LakeFolder lake, ByteSize memory, int threads) => new(lake, LakeDatabase.Open(lake, memory, threads));

    /// <summary>A name as statements write it: in double quotes where it is no plain identifier.</summary>
    public static string Written(string name) => LakeViews.Plain(name) == name ? name : LakeDatabase.Identifier(name);

    /// <summary>The columns of a view.</summary>
    public IReadOnlyList<ViewColumn> ColumnsOf(LakeView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return database.Rows($"DESCRIBE {view.Definition}", row => new ViewColumn(row.GetString(0), row.GetString(1)));
    }

    /// <summary>
    /// The rows of a statement, at most so many. Throws <see cref="LakeSqlException"/> for one that is wrong, and for one that does not only read.
    /// </summary>
    public SqlAnswer Ask(string sql, int most, CancellationToken token)
    {
        Check(sql);
        return Naming(() => database.Guard(command =>
        {
            command.CommandText = sql;
            command.UseStreamingMode = true;
            using var reader = command.ExecuteReader();
            var columns = Enumerable.Range(0, reader.FieldCount).Select(at => new ViewColumn(reader.GetName(at), reader.GetDataTypeName(at))).ToList();
            var rows = new List<object?[]>();
            while (rows.Count < most && reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? null : reader.GetValue(at))]);
            }

            return new SqlAnswer(columns, rows, rows.Count == most && reader.Read());
        }, token));
    }

    /// <summary>
    /// Writes the rows of a statement to a file, whole or not at all: CSV, Parquet or JSONL by its name. Throws as <see cref="Ask"/>.
    /// </summary>
    /// <returns>How many rows.</returns>
    public long Write(string sql, string path, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(path);
        var format = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" => "FORMAT csv, HEADER",
            ".parquet" => "FORMAT parquet, COMPRESSION zstd",
            ".jsonl" => "FORMAT json",
            var other => throw new LakeSqlException($"--out {path}: '{other}' is no kind of file that can be written; known: {string.Join(", ", Formats)}."),
        };
        Check(sql);
        var draft = Path.Combine(database.Work, "answer");
        var rows = Naming(() => database.Guard(command =>
        {
            command.CommandText = $"COPY (\n{Bare(sql)}\n) TO {LakeDatabase.Literal(draft)} ({format})";
            return (long)command.ExecuteNonQuery();
        }, token));
        PutInPlace(draft, Path.GetFullPath(path));
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();

    // The lake's disk may be another than the file's: a rename is only whole within one folder.
    private static void PutInPlace(string draft, string path)
    {
        var beside = $"{path}.{Guid.NewGuid():n}.tmp";
        try
        {
            File.Move(draft, beside);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    // What stands in a FROM gives rows and changes nothing; DuckDB's own parser says whether the statement can. EXPLAIN ANALYZE executes what it
    // explains, so that is what is asked about.
    private void Check(string sql)
    {
        MakeViews(sql);
        var statements = Statements(sql);
        if (statements != 1)
        {
            throw new LakeSqlException(statements == 0 ? "There is no statement: give one, such as \"select domain, count(*) from ...\"." : "One statement at a time, please.");
        }

        var asked = Explain().Replace(Bare(sql), "", 1);
        if (Verb().Match(asked).Value is var verb && Writing.Contains(verb.ToUpperInvariant()))
        {
            throw new LakeSqlException($"{verb.ToUpperInvariant()} is refused: here SQL only reads (SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE, EXPLAIN). Write rows to a file with --out FILE.csv, .parquet or .jsonl.");
        }

        Naming(() => Prepare(asked));
        try
        {
            Prepare($"SELECT * FROM (\n{asked}\n) AS answer");
        }
        catch (LakeSqlException error)
        {
            throw new LakeSqlException("The statement is refused: here SQL only reads (SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE, EXPLAIN), and columns of a result that share a name need names of their own.", error);
        }
    }

    private static readonly HashSet<string> Writing = new(StringComparer.Ordinal)
    {
        "ALTER", "ANALYZE", "ATTACH", "BEGIN", "CALL", "CHECKPOINT", "COMMENT", "COMMIT", "COPY", "CREATE", "DEALLOCATE", "DELETE", "DETACH", "DROP", "EXECUTE",
        "EXPORT", "FORCE", "IMPORT", "INSERT", "INSTALL", "LOAD", "MERGE", "PRAGMA", "PREPARE", "RESET", "ROLLBACK", "SET", "START", "TRUNCATE", "UPDATE", "USE", "VACUUM",
    };

    private static string Bare(string sql) => sql.TrimEnd().TrimEnd(';');

    private int Statements(string sql)
    {
        var count = NativeMethods.ExtractStatements.DuckDBExtractStatements(database.Connection.NativeConnection, sql, out var statements);
        using (statements)
        {
            // None where it does not parse at all: preparing it says why.
            return count > 0 || sql.AsSpan().Trim().Trim(';').IsEmpty ? count : Prepare(sql);
        }
    }

    private int Prepare(string sql) => database.Guard(command =>
    {
        command.CommandText = sql;
        command.Prepare();
        return 1;
    }, CancellationToken.None);

    // Making a view reads the footers of files: only those that the statement may mean are made.
    private void MakeViews(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var all = ListsTables().IsMatch(sql);
        foreach (var view in Views.Where(view => (all || sql.Contains(view.Name, StringComparison.OrdinalIgnoreCase)) && made.Add(view.Name)))
        {
            database.Execute($"CREATE VIEW {LakeDatabase.Identifier(view.Name)} AS {view.Definition}");
        }
    }

    private T Naming<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (LakeSqlException error) when (MissingTable().Match(error.Message) is { Success: true } missing)
        {
            var name = missing.Groups["name"].Value;
            var names = Views.Select(view => view.Name).OrderBy(known => Edits(name, known)).ThenBy(known => known, StringComparer.Ordinal).Take(LongestNear).ToList();
            var place = error.Message.IndexOf("LINE ", StringComparison.Ordinal);
            throw new LakeSqlException(
                $"There is no '{name}' in '{lake.Root}'" + (names.Count == 0 ? "; it has no mixture yet." : $"; near: {string.Join(", ", names.Select(Written))}. `corpusforge sql --views` lists all.")
                + (place < 0 ? "" : "\n\n" + error.Message[place..]),
                error);
        }
    }

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var at = 1; at <= left.Length; at++)
        {
            var corner = row[0];
            row[0] = at;
            for (var to = 1; to <= right.Length; to++)
            {
                var above = row[to];
                row[to] = Math.Min(Math.Min(above, row[to - 1]) + 1, corner + (char.ToUpperInvariant(left[at - 1]) == char.ToUpperInvariant(right[to - 1]) ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }

    [GeneratedRegex(@"^(?:\s|--[^\n]*(?:\n|$)|/\*.*?\*/)*EXPLAIN\b(?:\s*\([^)]*\))?(?:\s+ANALYZE\b)?", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Explain();

    [GeneratedRegex(@"(?<=^(?:\s|--[^\n]*(?:\n|$)|/\*.*?\*/)*)[a-z]+", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:show|duckdb_\w+|information_schema|pg_\w+|sqlite_master)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ListsTables();

    [GeneratedRegex(@"Table with name (?<name>.+?) does not exist")]
    private static partial Regex MissingTable();
}
