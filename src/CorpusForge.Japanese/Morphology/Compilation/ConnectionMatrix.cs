using System.Globalization;

namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>matrix.def: the cost of each right id before each left id.</summary>
/// <param name="LeftIds">How many left ids.</param>
/// <param name="RightIds">How many right ids.</param>
/// <param name="Costs">A row a left id, a column a right id.</param>
internal sealed record ConnectionMatrix(int LeftIds, int RightIds, short[] Costs)
{
    public static ConnectionMatrix Read(string path)
    {
        var source = new SourceFile(path);
        ConnectionMatrix? matrix = null;
        foreach (var (number, text) in source.Lines())
        {
            var fields = Numbers(text);
            if (matrix is null && fields is [> 0 and <= ushort.MaxValue, > 0 and <= ushort.MaxValue])
            {
                matrix = new ConnectionMatrix(fields[1], fields[0], new short[fields[0] * fields[1]]);
            }
            else if (matrix is not null && fields is [>= 0, >= 0, >= short.MinValue and <= short.MaxValue]
                && fields[0] < matrix.RightIds && fields[1] < matrix.LeftIds)
            {
                matrix.Costs[(fields[1] * matrix.RightIds) + fields[0]] = (short)fields[2];
            }
            else if (text.Length > 0)
            {
                throw source.Wrong(number, matrix is null ? "expected two sizes" : "expected right id, left id and a cost of 16 bits");
            }
        }

        return matrix ?? throw source.Wrong(1, "expected two sizes");
    }

    private static int[] Numbers(string line)
    {
        Span<Range> ranges = stackalloc Range[4];
        var count = line.AsSpan().Split(ranges, ' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = new int[count];
        for (var at = 0; at < count; at++)
        {
            if (!int.TryParse(line.AsSpan()[ranges[at]], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[at]))
            {
                return [];
            }
        }

        return numbers;
    }
}
