using System.CommandLine;
using CorpusForge.Cli.Display;
using CorpusForge.Lake.Queries;

namespace CorpusForge.Cli.Commands;

/// <summary><c>sql</c>: questions to the versions of a lake in SQL.</summary>
internal static class SqlCommand
{
    public static Command Create()
    {
        var statement = new Argument<string?>("STATEMENT") { Description = "One statement that gives rows: SELECT, WITH, DESCRIBE, SUMMARIZE, EXPLAIN.", Arity = ArgumentArity.ZeroOrOne };
        var (lake, json, memory) = (CommonOptions.Lake(), CommonOptions.Json(), CommonOptions.Memory());
        var csv = new Option<bool>("--csv") { Description = "Prints CSV." };
        var output = new Option<string?>("--out", "-o") { Description = "Writes all rows to a file: CSV, Parquet or JSONL.", HelpName = "FILE.csv|.parquet|.jsonl" };
        var views = new Option<bool>("--views") { Description = "Lists the names that a statement may use; with --json their columns too, as does DESCRIBE NAME." };
        var limit = new Option<int>("--limit")
        {
            Description = "Most rows printed; --out writes all.",
            HelpName = "N",
            DefaultValueFactory = _ => 1000,
            Validators = { result => { if (result.GetValueOrDefault<int>() < 1) { result.AddError("--limit takes a number from 1."); } } },
        };
        var command = new Command(
            "sql",
            "Answers SQL (DuckDB's) over any version of a mixture: ja_web is the newest version of ja-web, ja_web_v1 and \"ja-web@v1\" the first,\n"
            + "ja_web_v1_verdicts every page that was read with what became of it, ja_web_v1_pages the same with measures and scores. It only reads.\n"
            + "Example: corpusforge sql \"select domain, count(*) from ja_web group by 1 order by 2 desc limit 10\"")
        {
            statement, lake, json, csv, output, views, limit, memory,
        };
        command.SetAction((parsed, token) =>
        {
            using var folder = MixCommand.OpenExisting(parsed.GetValue(lake)!);
            using var sql = LakeSql.Open(folder, parsed.GetValue(memory), Environment.ProcessorCount);
            switch (parsed.GetValue(statement), parsed.GetValue(output))
            {
                case (null, null) when parsed.GetValue(views):
                    SqlText.PrintViews(sql, parsed.GetValue(json));
                    break;
                case ({ } text, { } file) when !parsed.GetValue(views) && !parsed.GetValue(json) && !parsed.GetValue(csv):
                    OutputFile.Check(file, []);
                    Console.WriteLine($"{file}: {Units.Count(sql.Write(text, file, token))} rows");
                    break;
                case ({ } text, null) when !parsed.GetValue(views) && !(parsed.GetValue(json) && parsed.GetValue(csv)):
                    Print(sql.Ask(text, parsed.GetValue(limit), token), parsed.GetValue(json), parsed.GetValue(csv));
                    break;
                default:
                    throw new UsageException("Give a statement (with one of --json, --csv and --out at most), or --views alone to see what there is to ask.");
            }

            return Task.FromResult(CommandLine.Done);
        });
        return command;
    }

    private static void Print(SqlAnswer answer, bool json, bool csv)
    {
        if (json)
        {
            SqlText.PrintJson(answer);
        }
        else if (csv)
        {
            SqlText.PrintCsv(answer);
        }
        else
        {
            SqlText.PrintTable(answer);
        }

        if (answer.IsCut)
        {
            Console.Error.WriteLine($"There are more rows than these {Units.Count(answer.Rows.Count)}; --limit N prints more, --out FILE writes all.");
        }
    }
}
