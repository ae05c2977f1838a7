using CorpusForge.Core.Sources;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Queries;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tests.Mixtures;

namespace CorpusForge.Lake.Tests.Queries;

/// <summary>SQL reads the versions of a lake, and nothing else.</summary>
public sealed class LakeSqlTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LakeFolder lake;

    public LakeSqlTests() => lake = folder.OpenLake();

    [Fact]
    public async Task Every_version_has_a_name_with_and_without_quotes_and_the_newest_that_of_the_mixture()
    {
        await SampleMixture.AddAsync(lake, "一");
        await SampleMixture.AddAsync(lake, "二");
        using var sql = Open();

        Assert.Equal(["ja-web", "ja-web@v1", "ja-web@v2", "ja_web", "ja_web_v1", "ja_web_v2"], sql.Views.Select(view => view.Name));
        Assert.Equal(["一0", "一1"], Texts(sql, "select text from ja_web_v1"));
        Assert.Equal(["一0", "一1"], Texts(sql, "select text from \"ja-web@v1\""));
        Assert.Equal(["二0", "二1"], Texts(sql, "select text from ja_web"));
        Assert.Equal(["二1"], Texts(sql, "with x as (from \"ja-web\") select text from x where text like '%1' -- the last\n;"));
        Assert.Equal([new ViewColumn("text", "VARCHAR")], sql.ColumnsOf(sql.Views[0]));
    }

    [Fact]
    public async Task A_name_that_two_mixtures_would_have_is_given_to_neither()
    {
        var (draft, shards) = await SampleMixture.DraftAsync(lake, "一");
        await new MixtureCatalog(lake).AddAsync(draft with { Name = "ja_web" }, shards);
        await SampleMixture.AddAsync(lake, "二");
        using var sql = Open();

        Assert.Equal(["ja-web", "ja-web@v1", "ja_web@v1"], sql.Views.Select(view => view.Name));
        Assert.Equal(["一0", "一1"], Texts(sql, "select text from \"ja_web@v1\""));
    }

    [Theory]
    [InlineData("create table x as select 1", "CREATE is refused")]
    [InlineData("copy (select 1) to 'x.csv'", "COPY is refused")]
    [InlineData("explain analyze copy (select 1) to 'x.csv'", "COPY is refused")]
    [InlineData("/* a */ -- b\n drop view ja_web", "DROP is refused")]
    [InlineData("insert into ja_web values ('x')", "INSERT is refused")]
    [InlineData("with x as (select 1 as a) insert into ja_web select * from x", "")]
    [InlineData("attach 'other.db'", "ATTACH is refused")]
    [InlineData("install httpfs", "INSTALL is refused")]
    [InlineData("set threads = 1", "SET is refused")]
    [InlineData("pragma database_list", "PRAGMA is refused")]
    [InlineData("call duckdb_functions()", "CALL is refused")]
    [InlineData("select 1; select 2", "One statement at a time")]
    [InlineData("  ", "There is no statement")]
    [InlineData("select * from read_text('/etc/passwd')", "Cannot access file")]
    [InlineData("select * from read_csv('http://127.0.0.1:1/x.csv')", "Cannot access file")]
    [InlineData("select * from glob('/etc/*')", "Cannot access file")]
    [InlineData("select * from read_text('{lake}/mixtures/../../secret.txt')", "Cannot access file")]
    [InlineData("select * from '{lake}/../secret.txt'", "")]
    public async Task What_is_no_question_to_the_lake_is_refused(string statement, string message)
    {
        folder.Write("secret.txt", "geheim"u8.ToArray());
        await SampleMixture.AddAsync(lake, "一");
        var before = Files();
        using (var sql = Open())
        {
            var error = Assert.Throws<LakeSqlException>(() => sql.Ask(statement.Replace("{lake}", lake.Root, StringComparison.Ordinal), 10, TestContext.Current.CancellationToken));

            Assert.Contains(message, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("geheim", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task A_wrong_name_is_told_with_its_place_and_near_names()
    {
        await SampleMixture.AddAsync(lake, "一");
        using var sql = Open();

        var table = Assert.Throws<LakeSqlException>(() => Texts(sql, "select text from ja_wbe"));
        var column = Assert.Throws<LakeSqlException>(() => Texts(sql, "select txet from ja_web"));

        Assert.Contains("There is no 'ja_wbe'", table.Message, StringComparison.Ordinal);
        Assert.Contains("near: ja_web", table.Message, StringComparison.Ordinal);
        Assert.Contains("LINE 1", table.Message, StringComparison.Ordinal);
        Assert.Contains("Candidate bindings: \"text\"", column.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rows.csv", "text,n\n一0,1\n一1,1\n")]
    [InlineData("rows.jsonl", "{\"text\":\"一0\",\"n\":1}\n{\"text\":\"一1\",\"n\":1}\n")]
    public async Task Rows_go_to_a_file_whole(string name, string content)
    {
        await SampleMixture.AddAsync(lake, "一");
        using var sql = Open();

        Assert.Equal(2, sql.Write("select text, 1 as n from ja_web order by text", folder[name], TestContext.Current.CancellationToken));
        Assert.Equal(content, await File.ReadAllTextAsync(folder[name], TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.tmp"));
        Assert.Throws<LakeSqlException>(() => sql.Write("select 1", folder["rows.xlsx"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_so_many_rows_are_given_and_more_are_told_of()
    {
        await SampleMixture.AddAsync(lake, "一");
        using var sql = Open();

        Assert.Equal((1, true), sql.Ask("from ja_web", 1, TestContext.Current.CancellationToken) is var cut ? (cut.Rows.Count, cut.IsCut) : default);
        Assert.Equal((2, false), sql.Ask("from ja_web", 2, TestContext.Current.CancellationToken) is var all ? (all.Rows.Count, all.IsCut) : default);
        Assert.Equal(6, Assert.Single(sql.Ask("explain select 1", 9, TestContext.Current.CancellationToken).Rows).Length + sql.Ask("show tables", 9, TestContext.Current.CancellationToken).Rows.Count);
    }

    public void Dispose()
    {
        lake.Dispose();
        folder.Dispose();
    }

    private LakeSql Open() => LakeSql.Open(lake, ByteSize.FromMebibytes(128), 2);

    private List<string> Files() => [.. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/tmp/", StringComparison.Ordinal) || file.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static List<string> Texts(LakeSql sql, string statement) =>
        [.. sql.Ask(statement, 100, TestContext.Current.CancellationToken).Rows.Select(row => (string)row[0]!).Order(StringComparer.Ordinal)];
}
