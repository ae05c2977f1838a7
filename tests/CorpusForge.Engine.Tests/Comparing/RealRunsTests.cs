using CorpusForge.Core.Sources;
using CorpusForge.Engine.Comparing;
using CorpusForge.Engine.Tests.Runs;
using CorpusForge.Lake.Queries;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Tests.Comparing;

/// <summary>Two runs over the same pages: what is told of them is what their rows and verdicts hold.</summary>
public sealed class RealRunsTests(SyntheticFixture synthetic) : IClassFixture<SyntheticFixture>
{
    private const string Other = """
        keep:
          - characters: { low: 755 }
          - japanese-ratio: { low: 0.4 }
        mixture: { sample: 0.8 }

        """;

    [Fact]
    public async Task Pages_and_reasons_are_those_of_the_rows_and_verdicts()
    {
        var laboratory = synthetic.Laboratory;
        var (first, second) = (synthetic.Result.Manifest, (await laboratory.RunAsync(Other)).Manifest);
        var (before, after) = (await laboratory.RowsAsync(first), await laboratory.RowsAsync(second));
        using var lake = LakeFolder.Open(laboratory.Lake);
        var diff = MixtureComparer.Compare(lake, first, second, new CompareRequest(ByteSize.FromMebibytes(256), 2), TestContext.Current.CancellationToken);

        var removed = before.Select(row => row.DocId).Except(after.Select(row => row.DocId)).ToHashSet();
        var added = after.Select(row => row.DocId).Except(before.Select(row => row.DocId)).ToHashSet();
        Assert.Equal((removed.Count, added.Count), (diff.Pages.Removed.Pages, diff.Pages.Added.Pages));
        Assert.NotEmpty(removed);
        Assert.NotEmpty(added);
        Assert.Equal(Count(await laboratory.VerdictsAsync(second), removed), diff.Removed.OrderBy(reason => reason.Name, StringComparer.Ordinal).Select(reason => (reason.Name, reason.Pages)));
        Assert.Equal(Count(await laboratory.VerdictsAsync(first), added), diff.Added.OrderBy(reason => reason.Name, StringComparer.Ordinal).Select(reason => (reason.Name, reason.Pages)));
        Assert.Equal(first.Totals.All.Characters, diff.Before.Characters);
        Assert.Equal(second.Totals.DomainCount, diff.After.Domains);
        Assert.Contains(diff.Settings, setting => setting.Path == "keep.characters.low");
    }

    [Fact]
    public void Sql_sees_every_page_that_was_read_with_verdict_measures_and_text_in_one_row()
    {
        using var lake = LakeFolder.Open(synthetic.Laboratory.Lake);
        using var sql = LakeSql.Open(lake, ByteSize.FromMebibytes(256), 2);
        var funnel = synthetic.Result.Manifest.Funnel;
        object? One(string statement) => Assert.Single(sql.Ask(statement, 10, TestContext.Current.CancellationToken).Rows)[0];

        Assert.Equal(funnel.PagesIn - funnel.Quarantined.Values.Sum(), One("select count(*) from t_v1_pages"));
        Assert.Equal(funnel.Kept, One("select count(*) from t_v1_pages where verdict = 'kept'"));
        Assert.Equal(funnel.Removed["characters"], One("select count(*) from t_v1_pages where characters < 400"));
        Assert.Equal(0L, One("select count(*) from t_v1_pages where characters <> length(text)"));
        Assert.Equal(funnel.Kept, One("select count(*) from t_v1_pages p join t_v1 m on p.doc_id = m.doc_id and p.url = m.url and p.text = m.text and p.\"hiragana-ratio\" = m.\"hiragana-ratio\""));
    }

    private static IEnumerable<(string, long)> Count(IReadOnlyList<(string DocId, string Verdict, string CopyOf)> verdicts, HashSet<string> pages) =>
        verdicts.Where(row => pages.Contains(row.DocId)).GroupBy(row => row.Verdict).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (long)group.Count()));
}
