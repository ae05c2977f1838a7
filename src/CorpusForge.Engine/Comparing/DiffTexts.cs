using System.Globalization;
using System.Text;
using CorpusForge.Lake.Queries;

namespace CorpusForge.Engine.Comparing;

/// <summary>What a comparison reads texts for: samples, and words of a sample of the pages. Both are drawn by id, which is a hash.</summary>
internal sealed class DiffTexts(LakeDatabase database, CompareRequest request, CancellationToken token)
{
    private const int WordsShown = 30;
    private const int BeginningLength = 200;
    private const int LinesShown = 20;
    private const int LineLength = 200;

    private readonly Dictionary<long, List<WordTally>> before = [];
    private readonly Dictionary<long, List<WordTally>> after = [];
    private readonly WordTally[] tallies = [new(), new(), new(), new()];
    private IReadOnlyList<MovedRow> removed = [];
    private IReadOnlyList<MovedRow> added = [];
    private IReadOnlyList<PairRow> changed = [];
    private Dictionary<long, PageText> left = [];
    private Dictionary<long, PageText> right = [];
    private Dictionary<string, string> urls = new(StringComparer.Ordinal);

    /// <summary>Reads the texts of both sides.</summary>
    public void Read(ComparedVersion first, ComparedVersion second)
    {
        (removed, added) = (Moved("removed"), Moved("added"));
        changed = database.Rows(
            Most("SELECT kind, before_row, after_row, before_len, after_len FROM pairs WHERE kind IN ('text', 'recaptured') ORDER BY doc, before_row", request.Samples),
            row => new PairRow(row.GetString(0) == "recaptured", row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)), token);
        WantWords();
        using var texts = new VersionTexts(database, request.Threads, token);
        var copies = (OfRemoved: Copies(removed, "after"), OfAdded: Copies(added, "before"));
        left = texts.Read(first, new TextWanted(before, removed.Select(row => row.Row).Concat(changed.Select(pair => pair.BeforeRow)).Concat(copies.OfAdded.Values).ToHashSet()));
        right = texts.Read(second, new TextWanted(after, added.Select(row => row.Row).Concat(changed.Select(pair => pair.AfterRow)).Concat(copies.OfRemoved.Values).ToHashSet()));
        urls = copies.OfRemoved.Select(copy => KeyValuePair.Create("removed " + copy.Key, right[copy.Value].Url))
            .Concat(copies.OfAdded.Select(copy => KeyValuePair.Create("added " + copy.Key, left[copy.Value].Url))).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Words of all pages; null where none were asked for.</summary>
    public WordShift? AllWords() => Words(tallies[0], tallies[1]);

    /// <summary>Words of the pages added against those removed; null where a side has none.</summary>
    public WordShift? MovedWords() => Words(tallies[2], tallies[3]);

    /// <summary>The samples.</summary>
    public DiffSamples Samples() => new(
        [.. added.Select(row => Sample("added", row, right[row.Row]))], [.. removed.Select(row => Sample("removed", row, left[row.Row]))], [.. changed.Select(Sample)]);

    private static WordShift? Words(WordTally from, WordTally to) => from.Words == 0 || to.Words == 0 ? null : LogOdds.Compare(from, to, WordsShown);

    private IReadOnlyList<MovedRow> Moved(string table) => database.Rows(
        Most($"SELECT row, doc, reason, value, copy_of, similarity, len FROM {table}_reasons ORDER BY doc, row", request.Samples),
        row => new MovedRow(
            row.GetInt64(0), Sql.Id(row, 1), row.GetString(2), Sql.Number(row, 3), row.IsDBNull(4) ? null : Sql.Id(row, 4), Sql.Number(row, 5), row.GetInt64(6)),
        token);

    private void Want(Dictionary<long, List<WordTally>> rows, string sql, WordTally tally) => database.Each(
        sql,
        row =>
        {
            if (!rows.TryGetValue(row.GetInt64(0), out var wanted))
            {
                rows[row.GetInt64(0)] = wanted = [];
            }

            wanted.Add(tally);
        },
        token);

    // Pages up to the same id on both sides: what both versions hold is then in both samples, and only what differs makes a difference.
    private void WantWords()
    {
        if (request.WordsPages == 0)
        {
            return;
        }

        var last = database.Rows(
            $"SELECT min(doc)::VARCHAR FROM ({Nth("before")} UNION ALL {Nth("after")})", row => Sql.Text(row, 0), token)[0];
        var within = last is null ? "" : $" WHERE doc <= '{last}'::UUID";
        Want(before, $"SELECT row FROM before{within}", tallies[0]);
        Want(after, $"SELECT row FROM after{within}", tallies[1]);
        Want(before, Most("SELECT row FROM removed ORDER BY doc, row", request.WordsPages), tallies[2]);
        Want(after, Most("SELECT row FROM added ORDER BY doc, row", request.WordsPages), tallies[3]);
    }

    private string Nth(string table) => string.Create(CultureInfo.InvariantCulture, $"(SELECT doc FROM {table} ORDER BY doc LIMIT 1 OFFSET {request.WordsPages - 1})");

    // The pages that those shown are duplicates of, where the other side holds them.
    private Dictionary<string, long> Copies(IReadOnlyList<MovedRow> rows, string table)
    {
        var ids = rows.Select(row => row.CopyOf).OfType<string>().Distinct(StringComparer.Ordinal).Select(Sql.Uuid).ToList();
        return ids.Count == 0 ? new(StringComparer.Ordinal) : database.Rows(
            $"SELECT doc, min(row) FROM {table} WHERE doc IN ({string.Join(", ", ids)}) GROUP BY doc", row => (Id: Sql.Id(row, 0), Row: row.GetInt64(1)), token)
            .ToDictionary(copy => copy.Id, copy => copy.Row, StringComparer.Ordinal);
    }

    private DiffSample Sample(string side, MovedRow row, PageText page) => new(
        row.DocId, page.Url, page.Title, Reasons.KindOf(row.Reason), row.Reason, row.Value, row.CopyOf,
        row.CopyOf is { } copy ? urls.GetValueOrDefault($"{side} {copy}") : null, row.Similarity, row.Characters, Beginning(page.Text, BeginningLength));

    private ChangedSample Sample(PairRow pair)
    {
        var (from, to) = (left[pair.BeforeRow], right[pair.AfterRow]);
        var (gone, come) = (LineDifference.Missing(from.Text, to.Text), LineDifference.Missing(to.Text, from.Text));
        return new ChangedSample(
            to.Url, to.Title, pair.Recaptured, pair.BeforeCharacters, pair.AfterCharacters,
            [.. gone.Take(LinesShown).Select(line => Beginning(line, LineLength))], [.. come.Take(LinesShown).Select(line => Beginning(line, LineLength))], gone.Count, come.Count);
    }

    // Whole characters only, and one line.
    private static string Beginning(string text, int most)
    {
        var beginning = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(most))
        {
            beginning.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return beginning.ToString();
    }

    private static string Most(string sql, int most) => string.Create(CultureInfo.InvariantCulture, $"{sql} LIMIT {most}");
}
