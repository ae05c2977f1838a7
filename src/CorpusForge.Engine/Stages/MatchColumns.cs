using CorpusForge.Engine.Reporting;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>The columns of what was found in the texts of a part.</summary>
internal sealed class MatchColumns
{
    private readonly ValueColumn<int> row = new("row");
    private readonly StringColumn set = new("set");
    private readonly StringColumn item = new("item");
    private readonly StringColumn fieldName = new("field");
    private readonly ValueColumn<double> overlap = new("overlap");
    private readonly ValueColumn<int> start = new("start");
    private readonly ValueColumn<int> length = new("length");

    public IReadOnlyList<Column> All => [row, set, item, fieldName, overlap, start, length];

    public void Add(int number, FoundSpan match)
    {
        row.Add(number);
        set.Add(match.Set);
        item.Add(match.Item);
        fieldName.Add(match.Field);
        overlap.Add(match.Overlap);
        start.Add(match.Start);
        length.Add(match.Length);
    }

    public static async Task ReadAsync(TableReader table, int group, List<(int Row, FoundSpan Match)> into)
    {
        var rows = await table.ValuesAsync<int>(group, "row").ConfigureAwait(false);
        var (sets, items) = (await table.StringsAsync(group, "set").ConfigureAwait(false), await table.StringsAsync(group, "item").ConfigureAwait(false));
        var (fields, overlaps) = (await table.StringsAsync(group, "field").ConfigureAwait(false), await table.ValuesAsync<double>(group, "overlap").ConfigureAwait(false));
        var (starts, lengths) = (await table.ValuesAsync<int>(group, "start").ConfigureAwait(false), await table.ValuesAsync<int>(group, "length").ConfigureAwait(false));
        into.AddRange(rows.Select((row, at) => (row, new FoundSpan(sets[at]!, items[at]!, fields[at]!, overlaps[at], starts[at], lengths[at]))));
    }
}
