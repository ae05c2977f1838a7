using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Reporting;

/// <summary>Verdict and refused value of each page of a part.</summary>
internal sealed record VerdictColumns(IReadOnlyList<string> Verdict, IReadOnlyList<double?> Value)
{
    public static async Task<VerdictColumns> ReadAsync(TableReader table)
    {
        var (verdicts, values) = (new List<string>(), new List<double?>());
        for (var group = 0; group < table.Groups; group++)
        {
            verdicts.AddRange((await table.StringsAsync(group, "verdict").ConfigureAwait(false))!);
            values.AddRange(await table.OptionalAsync<double>(group, "value").ConfigureAwait(false));
        }

        return new VerdictColumns(verdicts, values);
    }

    public bool IsKept(int row) => Verdict[row] == "kept";
}
