using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Queries;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints the rows of a statement.</summary>
internal static class SqlText
{
    private static readonly JsonSerializerOptions OneLine = new(Manifest.Json) { WriteIndented = false };

    public static void PrintTable(SqlAnswer answer)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (at, column) in answer.Columns.Index())
        {
            var heading = new TableColumn(Markup.Escape(column.Name));
            table.AddColumn(answer.Rows.Any(row => IsNumber(row[at])) ? heading.RightAligned() : heading);
        }

        foreach (var row in answer.Rows)
        {
            table.AddRow([.. row.Select(value => Markup.Escape(Text(value)))]);
        }

        AnsiConsole.Write(table);
        Console.WriteLine($"{Units.Count(answer.Rows.Count)} {(answer.Rows.Count == 1 ? "row" : "rows")}");
    }

    /// <summary>Prints a JSON object a line, as JSONL readers want it.</summary>
    public static void PrintJson(SqlAnswer answer)
    {
        foreach (var row in answer.Rows)
        {
            var line = new JsonObject();
            foreach (var (column, value) in answer.Columns.Zip(row))
            {
                line[column.Name] = Json(value);
            }

            Console.WriteLine(line.ToJsonString(OneLine));
        }
    }

    /// <summary>Prints CSV after RFC 4180, with the names first.</summary>
    public static void PrintCsv(SqlAnswer answer)
    {
        Console.WriteLine(string.Join(',', answer.Columns.Select(column => Field(column.Name))));
        foreach (var row in answer.Rows)
        {
            Console.WriteLine(string.Join(',', row.Select(value => value is null ? "" : Field(Text(value)))));
        }
    }

    public static void PrintViews(LakeSql sql, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                sql.Views.Select(view => new { view.Name, view.Mixture, view.Kind, Columns = sql.ColumnsOf(view) }), Manifest.Json));
            return;
        }

        // Several names show the same rows; each has about a hundred columns, which nobody reads for thirty versions.
        foreach (var views in sql.Views.GroupBy(view => (view.Mixture, view.Kind, view.Definition)))
        {
            Console.WriteLine($"{string.Join(", ", views.Select(view => LakeSql.Written(view.Name)))}  {What(views.Key.Kind)} {views.Key.Mixture}");
        }

        if (sql.Views.Count == 0)
        {
            Console.WriteLine("There is no mixture in this lake yet; `corpusforge run RECIPE` makes one.");
        }
        else
        {
            Console.WriteLine("`corpusforge sql \"describe NAME\"` lists the columns of one.");
        }
    }

    private static string What(string kind) => kind switch
    {
        "mixture" => "the pages of",
        "verdicts" => "what became of every page that was read for",
        _ => "every page that was read for, with verdict, measures and scores,",
    };

    private static bool IsNumber(object? value) => value is sbyte or short or int or long or byte or ushort or uint or ulong or float or double or decimal or BigInteger;

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        double number when !double.IsFinite(number) => Text(value),
        BigInteger number => JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture)),
        IDictionary map => new JsonObject(map.Keys.Cast<object>().Select(key => KeyValuePair.Create(Text(key), Json(map[key])))),
        IEnumerable list and not string => new JsonArray([.. list.Cast<object?>().Select(Json)]),
        _ when IsNumber(value) => JsonValue.Create(value) is var number ? JsonNode.Parse(number!.ToJsonString()) : null,
        _ => Text(value),
    };

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IDictionary or (IEnumerable and not string) => Json(value)!.ToJsonString(OneLine),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Field(string text) => text.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
