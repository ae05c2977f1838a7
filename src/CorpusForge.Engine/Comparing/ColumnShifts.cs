using System.Globalization;
using System.Numerics;
using CorpusForge.Core.Filters;
using CorpusForge.Engine.Reporting;
using CorpusForge.Lake.Queries;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Comparing;

/// <summary>
/// Compares how the numbers of all pages are distributed. Measures are counted in bins of about equal size, whose bounds the first pages of both
/// versions give (shards are in shuffled order, so they are a sample); scores in twenty bins of equal width.
/// </summary>
internal sealed class ColumnShifts(LakeDatabase database, ComparedVersion before, ComparedVersion after, CancellationToken token)
{
    private const int Bins = 20;
    private const int SamplePages = 10_000;
    private const int Millionths = 1_000_000;

    /// <summary>Eighths of a decade from 100 to 100,000 characters.</summary>
    private static readonly double[] LengthEdges = [.. Enumerable.Range(0, 25).Select(step => Math.Round(Math.Pow(10, 2 + (step / 8.0))))];

    /// <summary>Lengths of texts, from the tables of pages.</summary>
    public ColumnShift Lengths() => Shift(
        "characters", LengthEdges, Count("before", [("len", LengthEdges)])[0], Count("after", [("len", LengthEdges)])[0]);

    /// <summary>The columns of numbers that both have, those that moved most first.</summary>
    public IReadOnlyList<ColumnShift> Of(bool scores)
    {
        var there = after.ColumnsOf("DOUBLE").ToHashSet(StringComparer.Ordinal);
        string[] names = [.. before.ColumnsOf("DOUBLE").Where(there.Contains)
            .Where(name => name != "cluster_similarity" && scores == MeasureCatalog.Find(name) is null)];
        if (names.Length == 0)
        {
            return [];
        }

        var edges = Edges(names, scores);
        var asked = names.Zip(edges).ToList();
        var (left, right) = (Count(before.Read, asked), Count(after.Read, asked));
        return [.. names.Select((name, at) => Shift(name, edges[at], left[at], right[at]))
            .OrderByDescending(shift => shift.JensenShannon).ThenByDescending(shift => shift.KolmogorovSmirnov).ThenBy(shift => shift.Column, StringComparer.Ordinal)];
    }

    private static ColumnShift Shift(string name, double[] edges, (long[] Counts, double? Mean) left, (long[] Counts, double? Mean) right)
    {
        var pages = Math.Max(1, left.Counts.Sum());
        var reference = new ScoreHistogram(
            [edges[0] - 1, .. edges, edges[^1] + 1], [.. left.Counts.Select(count => (double)count / pages)]);
        var distance = left.Counts.Sum() == 0 || right.Counts.Sum() == 0 ? 0 : ScoreDistance.Of(right.Counts, reference).JensenShannon;
        return new ColumnShift(name, edges, left.Counts, right.Counts, left.Mean, right.Mean, Rounded(distance), Rounded(Greatest(left.Counts, right.Counts)));
    }

    private static double Greatest(long[] left, long[] right)
    {
        var (all, others) = (Math.Max(1, left.Sum()), Math.Max(1, right.Sum()));
        double most = 0, sumLeft = 0, sumRight = 0;
        for (var bin = 0; bin < left.Length; bin++)
        {
            sumLeft += left[bin];
            sumRight += right[bin];
            most = Math.Max(most, Math.Abs((sumLeft / all) - (sumRight / others)));
        }

        return left.Sum() == 0 || right.Sum() == 0 ? 0 : most;
    }

    private static double Rounded(double value) => Math.Round(value, 6);

    private List<double[]> Edges(string[] names, bool scores)
    {
        var values = names.Select(_ => new List<double>()).ToList();
        foreach (var version in (ReadOnlySpan<ComparedVersion>)[before, after])
        {
            database.Each(
                string.Create(CultureInfo.InvariantCulture, $"SELECT {string.Join(", ", names.Select(LakeDatabase.Identifier))} FROM {version.Read} LIMIT {SamplePages}"),
                row =>
                {
                    for (var at = 0; at < names.Length; at++)
                    {
                        if (!row.IsDBNull(at) && double.IsFinite(row.GetDouble(at)))
                        {
                            values[at].Add(row.GetDouble(at));
                        }
                    }
                },
                token);
        }

        return values.ConvertAll(of => scores ? Even(of) : Quantiles(of));
    }

    private static double[] Quantiles(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? [0] : [.. Enumerable.Range(1, Bins - 1).Select(step => values[(int)((long)step * values.Count / Bins)]).Distinct()];
    }

    // Probabilities from 0 to 1; other scores, such as a perplexity, between their hundredths from either end.
    private static double[] Even(List<double> values)
    {
        values.Sort();
        var isShare = values.Count == 0 || (values[0] >= 0 && values[^1] <= 1);
        var (low, high) = isShare ? (0.0, 1.0) : (values[values.Count / 100], values[values.Count - 1 - (values.Count / 100)]);
        return high > low ? [.. Enumerable.Range(1, Bins - 1).Select(step => Math.Round(low + ((high - low) * step / Bins), 6)).Distinct()] : [low];
    }

    // Sums are of whole millionths: those of floating point would depend on which thread came first.
    private List<(long[] Counts, double? Mean)> Count(string from, IReadOnlyList<(string Name, double[] Edges)> columns)
    {
        var select = string.Join(", ", columns.Select(column => LakeDatabase.Identifier(column.Name) is var name
            ? $"histogram({name}::DOUBLE, [{string.Join(", ", column.Edges.Select(edge => Literal(edge)))}]), "
                + $"sum(TRY_CAST(round({name} * {Millionths}) AS BIGINT)), count({name})"
            : ""));
        return database.Rows($"SELECT {select} FROM {from}", row => columns.Select((column, at) =>
        {
            var found = row.IsDBNull(3 * at) ? [] : (Dictionary<double, ulong>)row.GetValue(3 * at);

            // DuckDB gives the count above the last bound under infinity.
            long[] counts = [.. column.Edges.Append(double.PositiveInfinity).Select(edge => (long)found.GetValueOrDefault(edge))];
            double? mean = Sql.Whole(row, (3 * at) + 2) is > 0 and var pages ? Math.Round((double)Large(row.GetValue((3 * at) + 1)) / Millionths / pages, 6) : null;
            return (counts, mean);
        }).ToList(), token)[0];
    }

    // Through a text: a literal with a point is a DECIMAL to DuckDB, and would be another number as a DOUBLE.
    private static string Literal(double edge) => $"'{edge.ToString("R", CultureInfo.InvariantCulture)}'::DOUBLE";

    private static BigInteger Large(object value) => value is BigInteger large ? large : 0;
}
