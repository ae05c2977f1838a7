using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Queries;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Comparing;

/// <summary>
/// Compares two versions of mixtures of a lake, from columns: texts are read once to be hashed, and once more for a sample of the pages. What does not fit
/// in memory goes through the lake's temporary folder.
/// </summary>
public static class MixtureComparer
{
    /// <summary>
    /// What differs. Throws <see cref="InvalidDataException"/> where a shard or a part of the verdicts is damaged, and <see cref="IOException"/> where memory or
    /// disk are too small.
    /// </summary>
    public static MixtureDiff Compare(LakeFolder lake, Manifest before, Manifest after, CompareRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(lake);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            using var database = LakeDatabase.Open(lake, request.Memory, request.Threads);
            return Compare(database, new ComparedVersion("before", lake, database, before), new ComparedVersion("after", lake, database, after), request, token);
        }
        catch (LakeSqlException error)
        {
            throw new InvalidDataException(
                $"These versions cannot be compared: {error.Message.Split('\n')[0]} `corpusforge mix verify` tells whether their files are sound.", error);
        }
    }

    private static MixtureDiff Compare(LakeDatabase database, ComparedVersion before, ComparedVersion after, CompareRequest request, CancellationToken token)
    {
        var parts = new PageMatching(database, token).Match(before, after);
        var (removed, added) = (new Reasons(database, before, after, token).Find("removed"), new Reasons(database, after, before, token).Find("added"));
        var pages = Changes(database, parts, token);
        var isSame = pages is { Removed.Pages: 0, Added.Pages: 0, TextChanged.Pages: 0, RepeatChanged.Pages: 0, Recaptured.Pages: 0 };
        var texts = new DiffTexts(database, isSame ? request with { WordsPages = 0 } : request, token);
        texts.Read(before, after);
        var (groups, columns) = (new GroupChanges(database, token), new ColumnShifts(database, before, after, token));
        return new MixtureDiff
        {
            Before = Side(database, before, token),
            After = Side(database, after, token),
            IsSame = isSame,
            Pages = pages,
            Removed = removed,
            Added = added,
            Settings = SettingChanges.Of(before.Manifest.Recipe, after.Manifest.Recipe),
            Inputs = SettingChanges.Inputs(before.Manifest.Inputs, after.Manifest.Inputs),
            DomainCounts = groups.DomainCounts(),
            Domains = groups.Domains(),
            HostClasses = groups.HostClasses(),
            Sources = groups.Sources(),
            Years = groups.Years(),
            Clusters = groups.Clusters(),
            Repeats = groups.Repeats(),
            Lengths = columns.Lengths(),
            Scores = columns.Of(scores: true),
            Measures = columns.Of(scores: false),
            Tokens = Tokens(database, before, after, token),
            MovedWords = texts.MovedWords(),
            AllWords = texts.AllWords(),
            Samples = texts.Samples(),
            Notes = [.. Notes(removed, after), .. Notes(added, before)],
        };
    }

    private static PageChanges Changes(LakeDatabase database, IReadOnlyDictionary<string, PagePart> parts, CancellationToken token)
    {
        var moves = database.Rows(
            """
            SELECT count(*) FILTER (after_len > before_len), coalesce(sum(after_len - before_len) FILTER (after_len > before_len), 0),
              count(*) FILTER (after_len < before_len), coalesce(sum(before_len - after_len) FILTER (after_len < before_len), 0)
            FROM pairs WHERE kind = 'text'
            """,
            row => (Longer: new TextMove(Sql.Whole(row, 0), Sql.Whole(row, 1)), Shorter: new TextMove(Sql.Whole(row, 2), Sql.Whole(row, 3))),
            token)[0];
        return new PageChanges
        {
            Unchanged = parts["unchanged"],
            RepeatChanged = parts["repeat"],
            TextChanged = parts["text"],
            Recaptured = parts["recaptured"],
            Removed = parts["removed"],
            Added = parts["added"],
            Longer = moves.Longer,
            Shorter = moves.Shorter,
        };
    }

    private static DiffSide Side(LakeDatabase database, ComparedVersion version, CancellationToken token) => database.Rows(
        $"SELECT count(*), sum(len), sum(repeat), sum(len * repeat), count(DISTINCT domain) FROM {version.Side}",
        row => new DiffSide(
            MixtureReference.Title(version.Manifest.Name, version.Manifest.Version), version.Manifest.Id,
            Sql.Whole(row, 0), Sql.Whole(row, 1), Sql.Whole(row, 2), Sql.Whole(row, 3), Sql.Whole(row, 4), version.VerdictParts.Count > 0),
        token)[0];

    private static IReadOnlyList<TokenTotal> Tokens(LakeDatabase database, ComparedVersion before, ComparedVersion after, CancellationToken token)
    {
        var there = Whole(after).ToHashSet(StringComparer.Ordinal);
        return [.. Whole(before).Where(there.Contains).Order(StringComparer.Ordinal)
            .Select(column => new TokenTotal(column, Sum(before, column), Sum(after, column)))];

        static IEnumerable<string> Whole(ComparedVersion version) =>
            version.ColumnsOf("INTEGER", "BIGINT").Where(name => name.Contains("token", StringComparison.OrdinalIgnoreCase));

        long Sum(ComparedVersion version, string column) =>
            database.Rows($"SELECT sum({LakeDatabase.Identifier(column)}) FROM {version.Read}", row => Sql.Whole(row, 0), token)[0];
    }

    private static IEnumerable<string> Notes(IReadOnlyList<ReasonTotal> reasons, ComparedVersion refuser)
    {
        var title = MixtureReference.Title(refuser.Manifest.Name, refuser.Manifest.Version);
        foreach (var reason in reasons)
        {
            switch (reason.Kind)
            {
                case DiffReasonKind.Unknown:
                    yield return $"The verdicts of {title} are not in this lake any more, so it cannot be told why it does not hold {reason.Pages} of these pages. Run its recipe again to have them.";
                    break;
                case DiffReasonKind.TakenOut:
                    yield return $"{title} was to keep {reason.Pages} pages by its verdicts and does not hold them: they were taken out afterwards.";
                    break;
            }
        }
    }
}
