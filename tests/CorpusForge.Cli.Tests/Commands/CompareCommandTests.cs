using System.Text.Json.Nodes;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary>Versions compared, and asked in SQL, as users do it.</summary>
public sealed class CompareCommandTests(CommandLineFixture cli) : IClassFixture<CommandLineFixture>
{
    [Fact]
    public async Task Two_versions_are_compared_in_words_in_json_and_as_a_page()
    {
        Assert.Equal(0, (await cli.RunAsync("run", "lake/demo/demo.yaml", "--set", "keep.hiragana-ratio.low=0.6")).Code);
        var words = await cli.RunAsync("mix", "diff", "demo@v1", "demo@v2", "--html", "diff.html", "--language", "ja", "--all");
        var json = await cli.RunAsync("mix", "diff", "demo@v1", "demo@v2", "--json");
        var diff = JsonNode.Parse(json.Output)!;

        Assert.Equal((0, 0), (words.Code, json.Code));
        Assert.True((int)diff["pages"]!["removed"]!["pages"]! > 0);
        Assert.Equal((int)diff["before"]!["pages"]! - (int)diff["after"]!["pages"]!, (int)diff["pages"]!["removed"]!["pages"]! - (int)diff["pages"]!["added"]!["pages"]!);
        Assert.Contains(diff["removed"]!.AsArray(), reason => (string)reason!["name"]! == "hiragana-ratio" && (double)reason["bounds"]!["low"]! == 0.6);
        Assert.Contains("setting keep.hiragana-ratio.low", words.Output, StringComparison.Ordinal);
        Assert.Contains("at least 0.6", words.Output, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ja\">", await File.ReadAllTextAsync(Path.Combine(cli.Folder, "diff.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_against_itself_says_that_nothing_differs()
    {
        var result = await cli.RunAsync("mix", "diff", "demo@v1", "demo@v1");

        Assert.Equal(0, result.Code);
        Assert.Contains("Nothing differs", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sql_prints_tables_json_and_csv_and_lists_its_views()
    {
        const string Statement = "select verdict, count(*) as pages from demo_v1_pages where characters > 0 group by 1 order by 2 desc, 1";
        var (table, json, csv) = (await cli.RunAsync("sql", Statement), await cli.RunAsync("sql", Statement, "--json"), await cli.RunAsync("sql", Statement, "--csv", "--limit", "1"));
        var views = await cli.RunAsync("sql", "--views");

        Assert.Equal((0, 0, 0, 0), (table.Code, json.Code, csv.Code, views.Code));
        var rows = json.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Contains(rows, row => (string)row["verdict"]! == "kept" && (int)row["pages"]! > 1);
        Assert.Contains($"{rows.Count} rows", table.Output, StringComparison.Ordinal);
        Assert.Equal($"verdict,pages\n{(string)rows[0]["verdict"]!},{(int)rows[0]["pages"]!}\n", csv.Output.Replace("\r", "", StringComparison.Ordinal));
        Assert.Contains("--out FILE writes all", csv.Error, StringComparison.Ordinal);
        Assert.Contains("demo_v1_pages", views.Output, StringComparison.Ordinal);
        Assert.Contains("\"describe NAME\"", views.Output, StringComparison.Ordinal);
        Assert.Contains("hiragana-ratio", (await cli.RunAsync("sql", "describe demo_v1")).Output, StringComparison.Ordinal);
    }
}
