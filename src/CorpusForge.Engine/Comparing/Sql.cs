using System.Data.Common;
using System.Globalization;
using System.Numerics;

namespace CorpusForge.Engine.Comparing;

/// <summary>Values of rows as the comparison wants them.</summary>
internal static class Sql
{
    /// <summary>A count or a sum: DuckDB sums in 128 bits.</summary>
    public static long Whole(DbDataReader row, int at) =>
        row.IsDBNull(at) ? 0 : row.GetValue(at) is BigInteger large ? (long)large : Convert.ToInt64(row.GetValue(at), CultureInfo.InvariantCulture);

    /// <summary>A number that may be absent.</summary>
    public static double? Number(DbDataReader row, int at) => row.IsDBNull(at) ? null : Convert.ToDouble(row.GetValue(at), CultureInfo.InvariantCulture);

    /// <summary>A text that may be absent.</summary>
    public static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    /// <summary>A page's id as everything else writes it: 32 hex digits.</summary>
    public static string Id(DbDataReader row, int at) => row.GetGuid(at).ToString("n");

    /// <summary>An id as a literal.</summary>
    public static string Uuid(string id) => $"'{id}'::UUID";
}
