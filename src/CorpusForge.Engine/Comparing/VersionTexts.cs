using CorpusForge.Lake.Queries;

namespace CorpusForge.Engine.Comparing;

/// <summary>Reads the texts that are wanted of a version, in one pass over its shards.</summary>
internal sealed class VersionTexts(LakeDatabase database, int threads, CancellationToken token) : IDisposable
{
    // So many pages are analysed together; their texts are all that is held.
    private const int Batch = 256;

    private readonly ThreadLocal<ContentWords> words = new(() => new ContentWords());

    /// <summary>Fills the tallies, and returns the pages to be shown by their row.</summary>
    public Dictionary<long, PageText> Read(ComparedVersion version, TextWanted wanted)
    {
        var shown = new Dictionary<long, PageText>();
        var batch = new List<(long Row, string Text)>(Batch);
        var rows = wanted.Tallies.Keys.Union(wanted.Shown).Order().ToList();
        foreach (var (at, (path, first)) in version.Shards.Index())
        {
            var last = at + 1 < version.Shards.Count ? version.Shards[at + 1].First : long.MaxValue;
            var here = rows.Where(row => row >= first && row < last).Select(row => row - first).ToList();
            if (here.Count > 0)
            {
                database.Each(
                    $"SELECT file_row_number, url, title, text FROM {ComparedVersion.ReadShard(path)} WHERE file_row_number IN (SELECT unnest([{string.Join(", ", here)}]))",
                    row => Take(first + row.GetInt64(0), new PageText(row.GetString(1), Sql.Text(row, 2) ?? "", row.GetString(3))),
                    token);
            }
        }

        Count();
        return shown;

        void Take(long row, PageText page)
        {
            if (wanted.Shown.Contains(row))
            {
                shown[row] = page;
            }

            if (wanted.Tallies.ContainsKey(row))
            {
                batch.Add((row, page.Text));
                if (batch.Count == Batch)
                {
                    Count();
                }
            }
        }

        void Count()
        {
            var counted = batch.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).WithCancellation(token).Select(page => (page.Row, Words: CountsOf(page.Text))).ToList();
            foreach (var (row, found) in counted)
            {
                wanted.Tallies[row].ForEach(tally => tally.Add(found));
            }

            batch.Clear();
        }
    }

    public void Dispose() => words.Dispose();

    private Dictionary<string, int> CountsOf(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words.Value!.Of(text))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}
