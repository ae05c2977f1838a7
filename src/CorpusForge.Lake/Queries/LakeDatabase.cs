using System.Data.Common;
using System.Globalization;
using CorpusForge.Core.Sources;
using CorpusForge.Lake.Storage;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CorpusForge.Lake.Queries;

/// <summary>
/// DuckDB in this process over the files of one lake: within a memory limit, what does not fit goes to the lake's temporary folder; no other file, no
/// network and no extension is reached from it, and nothing in it can change that.
/// </summary>
public sealed class LakeDatabase : IDisposable
{
    // What SQL has a use for. The rest of a lake is bookkeeping.
    private static readonly string[] Folders = ["mixtures", "verdicts", "documents", "measures", "scores", "tokens", "contamination"];

    private readonly DuckDBConnection connection;
    private readonly ByteSize memory;

    private LakeDatabase(DuckDBConnection connection, ByteSize memory, string work) => (this.connection, this.memory, Work) = (connection, memory, work);

    /// <summary>Folder for files that statements write; it goes with the lake's temporary folder.</summary>
    public string Work { get; }

    /// <summary>The connection, for what only the driver can do.</summary>
    internal DuckDBConnection Connection => connection;

    /// <summary>Opens a database over a lake.</summary>
    /// <param name="lake">The lake.</param>
    /// <param name="memory">Most memory of DuckDB.</param>
    /// <param name="threads">Its threads.</param>
    public static LakeDatabase Open(LakeFolder lake, ByteSize memory, int threads)
    {
        ArgumentNullException.ThrowIfNull(lake);
        var work = lake.TemporaryPath("sql");
        Directory.CreateDirectory(work);
        var connection = new DuckDBConnection("Data Source=:memory:");
        try
        {
            connection.Open();
            var database = new LakeDatabase(connection, memory, work);
            foreach (var setting in Settings(lake, memory, threads, work))
            {
                database.Execute(setting);
            }

            return database;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A text as a literal.</summary>
    public static string Literal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>A name as a quoted identifier.</summary>
    public static string Identifier(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Files as the argument of <c>read_parquet</c>; their rows come in this order.</summary>
    public static string Files(IEnumerable<string> paths) => $"[{string.Join(", ", paths.Select(Literal))}]";

    /// <summary>Executes a statement. Throws <see cref="IOException"/> where memory or disk are too small, else <see cref="LakeSqlException"/>.</summary>
    public void Execute(string sql, CancellationToken token = default) => Guard(command =>
    {
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }, token);

    /// <summary>The rows of a query, all in memory. Throws as <see cref="Execute"/>.</summary>
    public IReadOnlyList<T> Rows<T>(string sql, Func<DbDataReader, T> read, CancellationToken token = default) => Guard(command =>
    {
        var rows = new List<T>();
        Each(command, sql, reader => rows.Add(read(reader)));
        return rows;
    }, token);

    /// <summary>Hands on the rows of a query one by one as they are found. Throws as <see cref="Execute"/>.</summary>
    public void Each(string sql, Action<DbDataReader> take, CancellationToken token = default) => Guard(command =>
    {
        Each(command, sql, take);
        return 0;
    }, token);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    internal T Guard<T>(Func<DuckDBCommand, T> use, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        using var stop = token.Register(command.Cancel);
        try
        {
            return use(command);
        }
        catch (DuckDBException) when (token.IsCancellationRequested)
        {
            throw new OperationCanceledException(token);
        }
        catch (DuckDBException error) when (error.ErrorType is DuckDBErrorType.OutOfMemory)
        {
            throw new IOException($"The query needs more than {memory} of memory, and parts of it cannot go through files. Give more with --memory. ({FirstLine(error)})", error);
        }
        catch (DuckDBException error) when (error.ErrorType is DuckDBErrorType.Io)
        {
            throw new IOException(FirstLine(error), error);
        }
        catch (DuckDBException error)
        {
            throw new LakeSqlException(error.Message.Trim(), error);
        }
    }

    private static void Each(DuckDBCommand command, string sql, Action<DbDataReader> take)
    {
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            take(reader);
        }
    }

    private static string FirstLine(DuckDBException error) => error.Message.Split('\n')[0];

    private static IEnumerable<string> Settings(LakeFolder lake, ByteSize memory, int threads, string work)
    {
        var folders = Folders.Select(folder => Path.Combine(lake.Root, folder)).Append(work).Select(folder => Literal(folder + "/"));
        return
        [
            "SET autoinstall_known_extensions = false",
            "SET autoload_known_extensions = false",
            $"SET temp_directory = {Literal(work)}",
            string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{memory.Bytes}B'"),
            string.Create(CultureInfo.InvariantCulture, $"SET threads = {threads}"),
            "SET TimeZone = 'UTC'",
            $"SET allowed_directories = [{string.Join(", ", folders)}]",
            "SET enable_external_access = false",
            "SET lock_configuration = true",
        ];
    }
}
